/** Tests of the service circle. */
@NullMarked
package org.changkai.registry.circle;

import org.jspecify.annotations.NullMarked;

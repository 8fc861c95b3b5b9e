/** Tests of centres. */
@NullMarked
package org.changkai.registry.centre;

import org.jspecify.annotations.NullMarked;

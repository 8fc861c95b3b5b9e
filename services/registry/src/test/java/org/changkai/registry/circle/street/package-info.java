/** Tests of walking times on the street network. */
@NullMarked
package org.changkai.registry.circle.street;

import org.jspecify.annotations.NullMarked;

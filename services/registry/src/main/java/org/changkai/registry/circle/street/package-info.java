/** Walking times on the street network, by GraphHopper. */
@NullMarked
package org.changkai.registry.circle.street;

import org.jspecify.annotations.NullMarked;

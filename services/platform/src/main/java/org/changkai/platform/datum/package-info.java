/** Coordinates, the distance between them, and the datums in which Chinese maps give them. */
@NullMarked
package org.changkai.platform.datum;

import org.jspecify.annotations.NullMarked;

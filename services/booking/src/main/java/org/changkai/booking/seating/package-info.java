/** Whether all who come at overlapping times find a counter that can serve them, however they are seated. */
@NullMarked
package org.changkai.booking.seating;

import org.jspecify.annotations.NullMarked;

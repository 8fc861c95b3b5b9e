/** The hall: numbers at the door, calls from the counters, and the screen that shows them. */
@NullMarked
package org.changkai.booking.hall;

import org.jspecify.annotations.NullMarked;

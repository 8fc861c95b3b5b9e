/** Booking's own copy of the centres, with the hours, exceptions and counters that managers set. */
@NullMarked
package org.changkai.booking.centre;

import org.jspecify.annotations.NullMarked;

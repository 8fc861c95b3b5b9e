/** Booking: times at counters, rooms, sessions, home visits and telephone lines of service centres, and the hall. */
@NullMarked
package org.changkai.booking;

import org.jspecify.annotations.NullMarked;

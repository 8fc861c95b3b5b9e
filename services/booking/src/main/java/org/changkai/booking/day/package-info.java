/** A centre's day: the boundary of consistency. Its places, what is taken, and the free times that calendars show. */
@NullMarked
package org.changkai.booking.day;

import org.jspecify.annotations.NullMarked;

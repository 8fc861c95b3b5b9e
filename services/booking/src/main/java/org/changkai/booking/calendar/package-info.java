/** When a centre is open: weekly hours, patterns, closing and extra days, national holidays and make-up workdays. */
@NullMarked
package org.changkai.booking.calendar;

import org.jspecify.annotations.NullMarked;

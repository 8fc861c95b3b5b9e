@NullMarked
package org.changkai.booking.calendar;

import org.jspecify.annotations.NullMarked;

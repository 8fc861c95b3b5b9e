/** Appointments over HTTP, as JSON and iCalendar. */
@NullMarked
package org.changkai.booking.appointment.web;

import org.jspecify.annotations.NullMarked;

/** Appointments: booking, opening, cancelling, rescheduling and checking in. */
@NullMarked
package org.changkai.booking.appointment;

import org.jspecify.annotations.NullMarked;

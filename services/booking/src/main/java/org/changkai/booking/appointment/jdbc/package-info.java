/** Appointments in PostgreSQL. */
@NullMarked
package org.changkai.booking.appointment.jdbc;

import org.jspecify.annotations.NullMarked;

/** Tickets in PostgreSQL. */
@NullMarked
package org.changkai.booking.hall.jdbc;

import org.jspecify.annotations.NullMarked;

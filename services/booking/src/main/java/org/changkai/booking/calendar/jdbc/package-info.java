/** The years that staff have brought in, in PostgreSQL. */
@NullMarked
package org.changkai.booking.calendar.jdbc;

import org.jspecify.annotations.NullMarked;

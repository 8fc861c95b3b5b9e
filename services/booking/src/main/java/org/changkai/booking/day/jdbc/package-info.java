/** Days in PostgreSQL. */
@NullMarked
package org.changkai.booking.day.jdbc;

import org.jspecify.annotations.NullMarked;

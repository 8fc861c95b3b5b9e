/** Counts in PostgreSQL. */
@NullMarked
package org.changkai.booking.numbers.jdbc;

import org.jspecify.annotations.NullMarked;

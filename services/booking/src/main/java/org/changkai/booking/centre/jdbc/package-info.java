/** Centres in PostgreSQL. */
@NullMarked
package org.changkai.booking.centre.jdbc;

import org.jspecify.annotations.NullMarked;

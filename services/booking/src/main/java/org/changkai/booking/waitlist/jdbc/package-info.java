/** The wait list in PostgreSQL. */
@NullMarked
package org.changkai.booking.waitlist.jdbc;

import org.jspecify.annotations.NullMarked;

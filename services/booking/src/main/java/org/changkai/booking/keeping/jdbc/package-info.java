/** Deletes personal data in PostgreSQL. */
@NullMarked
package org.changkai.booking.keeping.jdbc;

import org.jspecify.annotations.NullMarked;

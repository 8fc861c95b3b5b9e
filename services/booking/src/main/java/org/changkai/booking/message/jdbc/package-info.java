/** The outbox in PostgreSQL, and on a laptop the messages that a page shows. */
@NullMarked
package org.changkai.booking.message.jdbc;

import org.jspecify.annotations.NullMarked;

/** Which service items were announced last, in PostgreSQL. */
@NullMarked
package org.changkai.booking.item.jdbc;

import org.jspecify.annotations.NullMarked;

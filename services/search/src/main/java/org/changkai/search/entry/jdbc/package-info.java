/** The entries in PostgreSQL: the source of the index and of plain answers without it. */
@NullMarked
package org.changkai.search.entry.jdbc;

import org.jspecify.annotations.NullMarked;

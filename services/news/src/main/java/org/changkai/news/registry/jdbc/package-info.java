/** The registry's names kept in PostgreSQL. */
@NullMarked
package org.changkai.news.registry.jdbc;

import org.jspecify.annotations.NullMarked;

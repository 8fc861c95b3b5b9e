/** Arranged pages in PostgreSQL. */
@NullMarked
package org.changkai.news.front.jdbc;

import org.jspecify.annotations.NullMarked;

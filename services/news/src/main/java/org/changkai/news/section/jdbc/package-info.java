/** Sections and series in PostgreSQL. */
@NullMarked
package org.changkai.news.section.jdbc;

import org.jspecify.annotations.NullMarked;

/** The list of watched words and names, and the numbers of series, in PostgreSQL. */
@NullMarked
package org.changkai.news.finding.jdbc;

import org.jspecify.annotations.NullMarked;

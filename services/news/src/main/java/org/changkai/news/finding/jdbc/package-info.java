/** The list of watched words and names in PostgreSQL. */
@NullMarked
package org.changkai.news.finding.jdbc;

import org.jspecify.annotations.NullMarked;

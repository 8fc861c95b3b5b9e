/** What the public reads, in PostgreSQL. */
@NullMarked
package org.changkai.news.publication.jdbc;

import org.jspecify.annotations.NullMarked;

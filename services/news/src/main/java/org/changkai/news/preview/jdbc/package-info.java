/** Secret links in PostgreSQL; only their hashes are kept. */
@NullMarked
package org.changkai.news.preview.jdbc;

import org.jspecify.annotations.NullMarked;

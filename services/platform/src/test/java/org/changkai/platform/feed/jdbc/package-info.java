/** The contract of the change feed, tested on a real PostgreSQL. */
@NullMarked
package org.changkai.platform.feed.jdbc;

import org.jspecify.annotations.NullMarked;

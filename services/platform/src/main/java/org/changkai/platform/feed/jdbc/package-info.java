/** The change feed's rows in PostgreSQL, and the followers' cursors beside what they write. */
@NullMarked
package org.changkai.platform.feed.jdbc;

import org.jspecify.annotations.NullMarked;

/** The last trip of a transaction, tested on a real PostgreSQL. */
@NullMarked
package org.changkai.platform.commit.jdbc;

import org.jspecify.annotations.NullMarked;

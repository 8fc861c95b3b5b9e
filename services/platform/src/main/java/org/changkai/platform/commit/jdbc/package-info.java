/** The last trip of a transaction to PostgreSQL. */
@NullMarked
package org.changkai.platform.commit.jdbc;

import org.jspecify.annotations.NullMarked;

/** The versions of what the public reads and the replicas' leases, in PostgreSQL. */
@NullMarked
package org.changkai.news.reading.jdbc;

import org.jspecify.annotations.NullMarked;

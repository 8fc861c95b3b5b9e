/** What is answered while the database is away or has no connection to spare. */
@NullMarked
package org.changkai.platform.problem.jdbc;

import org.jspecify.annotations.NullMarked;

/** The villages of an area from PostgreSQL. */
@NullMarked
package org.changkai.registry.coverage.jdbc;

import org.jspecify.annotations.NullMarked;

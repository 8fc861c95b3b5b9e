/** The history in PostgreSQL. */
@NullMarked
package org.changkai.registry.history.jdbc;

import org.jspecify.annotations.NullMarked;

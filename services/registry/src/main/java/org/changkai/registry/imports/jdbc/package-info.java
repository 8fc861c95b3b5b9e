/** Import jobs in PostgreSQL; a lock on the row decides who runs one. */
@NullMarked
package org.changkai.registry.imports.jdbc;

import org.jspecify.annotations.NullMarked;

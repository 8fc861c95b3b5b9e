/** Corrections in PostgreSQL. */
@NullMarked
package org.changkai.registry.correction.jdbc;

import org.jspecify.annotations.NullMarked;

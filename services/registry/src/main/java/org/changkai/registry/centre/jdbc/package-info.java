/** Centres in PostgreSQL. */
@NullMarked
package org.changkai.registry.centre.jdbc;

import org.jspecify.annotations.NullMarked;

/** Areas and their editions in PostgreSQL. */
@NullMarked
package org.changkai.registry.area.jdbc;

import org.jspecify.annotations.NullMarked;

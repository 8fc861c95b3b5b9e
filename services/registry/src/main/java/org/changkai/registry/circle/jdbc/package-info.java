/** Keeps the circle's copy of the centres in step with the database. */
@NullMarked
package org.changkai.registry.circle.jdbc;

import org.jspecify.annotations.NullMarked;

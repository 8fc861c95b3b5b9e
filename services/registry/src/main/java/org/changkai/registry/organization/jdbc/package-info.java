/** Organizations in PostgreSQL. */
@NullMarked
package org.changkai.registry.organization.jdbc;

import org.jspecify.annotations.NullMarked;

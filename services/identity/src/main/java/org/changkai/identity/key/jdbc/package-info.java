/** Signing keys in PostgreSQL, sealed. */
@NullMarked
package org.changkai.identity.key.jdbc;

import org.jspecify.annotations.NullMarked;

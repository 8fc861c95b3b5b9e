/** Accounts in PostgreSQL. */
@NullMarked
package org.changkai.identity.account.jdbc;

import org.jspecify.annotations.NullMarked;

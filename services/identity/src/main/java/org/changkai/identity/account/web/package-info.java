/** Accounts over HTTP, and the accounts that Spring Security asks for. */
@NullMarked
package org.changkai.identity.account.web;

import org.jspecify.annotations.NullMarked;

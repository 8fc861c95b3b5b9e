/** Accounts of staff: who they are, what they may do and where. */
@NullMarked
package org.changkai.identity.account;

import org.jspecify.annotations.NullMarked;

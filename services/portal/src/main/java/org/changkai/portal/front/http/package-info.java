/** Asks news how pages are arranged, with the staff member's own token. */
@NullMarked
package org.changkai.portal.front.http;

import org.jspecify.annotations.NullMarked;

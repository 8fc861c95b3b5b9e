/** Asks news with the staff member's own token. */
@NullMarked
package org.changkai.portal.newsroom.http;

import org.jspecify.annotations.NullMarked;

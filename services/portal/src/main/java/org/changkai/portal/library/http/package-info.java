/** Asks news for photographs with the staff member's own token. */
@NullMarked
package org.changkai.portal.library.http;

import org.jspecify.annotations.NullMarked;

/** Asks booking and news with the staff member's own token. */
@NullMarked
package org.changkai.portal.staff.http;

import org.jspecify.annotations.NullMarked;

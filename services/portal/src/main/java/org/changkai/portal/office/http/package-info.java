/** Asks registry with the staff member's own token. */
@NullMarked
package org.changkai.portal.office.http;

import org.jspecify.annotations.NullMarked;

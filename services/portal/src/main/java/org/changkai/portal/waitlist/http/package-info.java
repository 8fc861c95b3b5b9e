/** Asks booking about the wait list. */
@NullMarked
package org.changkai.portal.waitlist.http;

import org.jspecify.annotations.NullMarked;

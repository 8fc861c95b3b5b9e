/** Asks booking, and books. */
@NullMarked
package org.changkai.portal.booking.http;

import org.jspecify.annotations.NullMarked;

/** Follows registry's changes of centres. */
@NullMarked
package org.changkai.booking.centre.feed;

import org.jspecify.annotations.NullMarked;

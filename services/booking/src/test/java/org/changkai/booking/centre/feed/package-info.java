@NullMarked
package org.changkai.booking.centre.feed;

import org.jspecify.annotations.NullMarked;

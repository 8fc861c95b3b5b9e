/** Holding a place for a short while, before it is booked. */
@NullMarked
package org.changkai.booking.hold;

import org.jspecify.annotations.NullMarked;

/** The soonest bookable times around a point. */
@NullMarked
package org.changkai.booking.nearby;

import org.jspecify.annotations.NullMarked;

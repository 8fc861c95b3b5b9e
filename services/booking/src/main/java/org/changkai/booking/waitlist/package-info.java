/** Who waits for a place that is given back, and how freed places go to them one by one. */
@NullMarked
package org.changkai.booking.waitlist;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.changkai.booking.seating;

import org.jspecify.annotations.NullMarked;

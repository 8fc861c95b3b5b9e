@NullMarked
package org.changkai.booking.centre;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.changkai.booking.limit;

import org.jspecify.annotations.NullMarked;

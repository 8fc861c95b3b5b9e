@NullMarked
package org.changkai.booking.hall;

import org.jspecify.annotations.NullMarked;

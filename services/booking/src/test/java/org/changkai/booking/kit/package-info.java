@NullMarked
package org.changkai.booking.kit;

import org.jspecify.annotations.NullMarked;

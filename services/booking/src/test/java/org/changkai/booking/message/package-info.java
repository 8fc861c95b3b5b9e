@NullMarked
package org.changkai.booking.message;

import org.jspecify.annotations.NullMarked;

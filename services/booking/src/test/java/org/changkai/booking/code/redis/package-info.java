@NullMarked
package org.changkai.booking.code.redis;

import org.jspecify.annotations.NullMarked;

/** Codes in Redis, where they expire by themselves. */
@NullMarked
package org.changkai.booking.code.redis;

import org.jspecify.annotations.NullMarked;

/** One-time codes: a person shows that a telephone number is theirs. */
@NullMarked
package org.changkai.booking.code;

import org.jspecify.annotations.NullMarked;

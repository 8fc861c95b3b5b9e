/** Messages to people: written with what they tell of, sent outside the request, by SMS and e-mail. */
@NullMarked
package org.changkai.booking.message;

import org.jspecify.annotations.NullMarked;

/** How much a person may book, and when: general limits, and those that a service, a centre or both set instead. */
@NullMarked
package org.changkai.booking.limit;

import org.jspecify.annotations.NullMarked;

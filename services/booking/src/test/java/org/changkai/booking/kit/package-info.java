/** What the tests of booking share: a service with a clock that can be moved, and errands done together. */
@NullMarked
package org.changkai.booking.kit;

import org.jspecify.annotations.NullMarked;

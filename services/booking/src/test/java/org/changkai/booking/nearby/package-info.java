@NullMarked
package org.changkai.booking.nearby;

import org.jspecify.annotations.NullMarked;

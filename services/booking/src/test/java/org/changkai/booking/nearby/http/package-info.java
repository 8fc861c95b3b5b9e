@NullMarked
package org.changkai.booking.nearby.http;

import org.jspecify.annotations.NullMarked;

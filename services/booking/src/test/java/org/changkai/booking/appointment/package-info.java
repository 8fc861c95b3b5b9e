@NullMarked
package org.changkai.booking.appointment;

import org.jspecify.annotations.NullMarked;

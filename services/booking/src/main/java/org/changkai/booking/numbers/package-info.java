/** Numbers for managers: use of capacity, waits, missed and cancelled visits; nothing of people. */
@NullMarked
package org.changkai.booking.numbers;

import org.jspecify.annotations.NullMarked;

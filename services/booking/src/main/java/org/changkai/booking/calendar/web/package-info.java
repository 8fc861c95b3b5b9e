/** The national calendar at the door. */
@NullMarked
package org.changkai.booking.calendar.web;

import org.jspecify.annotations.NullMarked;

/** Dead messages for staff, and on a laptop the messages instead of sending them. */
@NullMarked
package org.changkai.booking.message.web;

import org.jspecify.annotations.NullMarked;

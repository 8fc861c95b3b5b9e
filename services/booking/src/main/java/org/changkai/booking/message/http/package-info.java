/** Text messages by an HTTP gateway that the operator names. */
@NullMarked
package org.changkai.booking.message.http;

import org.jspecify.annotations.NullMarked;

/** The hall over HTTP, its screen live by server-sent events. */
@NullMarked
package org.changkai.booking.hall.web;

import org.jspecify.annotations.NullMarked;

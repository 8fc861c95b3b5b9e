/** Schedule, closing days and counters of a centre over HTTP. */
@NullMarked
package org.changkai.booking.centre.web;

import org.jspecify.annotations.NullMarked;

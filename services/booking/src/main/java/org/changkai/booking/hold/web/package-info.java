/** Holds over HTTP. */
@NullMarked
package org.changkai.booking.hold.web;

import org.jspecify.annotations.NullMarked;

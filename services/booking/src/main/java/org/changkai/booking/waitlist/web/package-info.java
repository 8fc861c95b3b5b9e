/** The wait list over HTTP. */
@NullMarked
package org.changkai.booking.waitlist.web;

import org.jspecify.annotations.NullMarked;

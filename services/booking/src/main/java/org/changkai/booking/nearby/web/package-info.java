/** The soonest times nearby over HTTP. */
@NullMarked
package org.changkai.booking.nearby.web;

import org.jspecify.annotations.NullMarked;

/** A simple model of a centre, and random operations on the service held against it. */
@NullMarked
package org.changkai.booking.randomwalk;

import org.jspecify.annotations.NullMarked;

/** The steps of a booking and the citizen's own booking. */
@NullMarked
package org.changkai.portal.booking.web;

import org.jspecify.annotations.NullMarked;

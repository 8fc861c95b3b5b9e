/** Service items, calendars, first free times and appointments, as far as pages show them. */
@NullMarked
package org.changkai.portal.booking;

import org.jspecify.annotations.NullMarked;

/** How booking behaves, as the operator sets it. */
@NullMarked
package org.changkai.booking.settings;

import org.jspecify.annotations.NullMarked;

/** Personal data go some days after the visit. */
@NullMarked
package org.changkai.booking.keeping;

import org.jspecify.annotations.NullMarked;

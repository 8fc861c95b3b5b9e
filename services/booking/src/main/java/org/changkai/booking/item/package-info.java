/** The service items that citizens can book, and what each takes and demands. */
@NullMarked
package org.changkai.booking.item;

import org.jspecify.annotations.NullMarked;

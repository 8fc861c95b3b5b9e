/** Service items over HTTP. */
@NullMarked
package org.changkai.booking.item.web;

import org.jspecify.annotations.NullMarked;

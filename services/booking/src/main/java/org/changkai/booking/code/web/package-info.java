/** One-time codes over HTTP, and the appointments of a verified number. */
@NullMarked
package org.changkai.booking.code.web;

import org.jspecify.annotations.NullMarked;

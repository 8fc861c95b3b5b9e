/** Numbers over HTTP, as JSON and CSV. */
@NullMarked
package org.changkai.booking.numbers.web;

import org.jspecify.annotations.NullMarked;

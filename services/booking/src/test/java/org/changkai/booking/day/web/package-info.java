@NullMarked
package org.changkai.booking.day.web;

import org.jspecify.annotations.NullMarked;

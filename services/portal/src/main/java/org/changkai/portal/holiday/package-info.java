/** Holidays and make-up workdays of a year, as the State Council's notice says. */
@NullMarked
package org.changkai.portal.holiday;

import org.jspecify.annotations.NullMarked;

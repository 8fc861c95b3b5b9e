/** The rules of booking, each by its name, and what a refusal says. */
@NullMarked
package org.changkai.booking.rule;

import org.jspecify.annotations.NullMarked;

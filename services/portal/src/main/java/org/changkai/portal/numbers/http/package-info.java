/** Asks booking for numbers, with the manager's own token. */
@NullMarked
package org.changkai.portal.numbers.http;

import org.jspecify.annotations.NullMarked;

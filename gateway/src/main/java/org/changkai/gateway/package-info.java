/** The door of the suite; it answers no business question. */
@NullMarked
package org.changkai.gateway;

import org.jspecify.annotations.NullMarked;

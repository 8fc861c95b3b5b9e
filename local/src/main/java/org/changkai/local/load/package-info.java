/** Many clients at once, each with an address and a connection of its own, and how long they waited. */
@NullMarked
package org.changkai.local.load;

import org.jspecify.annotations.NullMarked;

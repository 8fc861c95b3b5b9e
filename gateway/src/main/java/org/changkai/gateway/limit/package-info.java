/** How often and how much a client may send. */
@NullMarked
package org.changkai.gateway.limit;

import org.jspecify.annotations.NullMarked;

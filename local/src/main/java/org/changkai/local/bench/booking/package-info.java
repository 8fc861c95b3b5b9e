/** How fast booking answers and sells, and whether it stays right and fair under load. */
@NullMarked
package org.changkai.local.bench.booking;

import org.jspecify.annotations.NullMarked;

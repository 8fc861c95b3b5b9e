/** Leaves a service alone for a while when it fails too often. */
@NullMarked
package org.changkai.gateway.breaker;

import org.jspecify.annotations.NullMarked;

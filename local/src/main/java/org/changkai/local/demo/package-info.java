/** The main errands of citizens and newsroom, one class each, through the gateway alone: printed by the demo, proved by the tests. */
@NullMarked
package org.changkai.local.demo;

import org.jspecify.annotations.NullMarked;

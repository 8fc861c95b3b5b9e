/** The whole suite, started once and spoken to through the gateway alone. */
@NullMarked
package org.changkai.local.suite;

import org.jspecify.annotations.NullMarked;

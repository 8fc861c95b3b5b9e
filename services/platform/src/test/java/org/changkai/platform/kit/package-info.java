/** The test kit: real servers, tokens, house rules and snapshots for the tests of every service. */
@NullMarked
package org.changkai.platform.kit;

import org.jspecify.annotations.NullMarked;

/** Personal data and secrets at rest: authenticated encryption and keyed hashes. */
@NullMarked
package org.changkai.platform.crypto;

import org.jspecify.annotations.NullMarked;

/** The real servers keep what they acknowledged. */
@NullMarked
package org.changkai.local.server;

import org.jspecify.annotations.NullMarked;

/** Parts start in the right order. */
@NullMarked
package org.changkai.local.stack;

import org.jspecify.annotations.NullMarked;

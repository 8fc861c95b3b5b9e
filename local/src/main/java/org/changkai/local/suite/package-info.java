/** Our own services as processes: built, unpacked, given their start caches and run. */
@NullMarked
package org.changkai.local.suite;

import org.jspecify.annotations.NullMarked;

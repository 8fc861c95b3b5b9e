/** Tests of what a replica does by itself. */
@NullMarked
package org.changkai.platform.background;

import org.jspecify.annotations.NullMarked;

/** Tests of coordinates and datums. */
@NullMarked
package org.changkai.platform.datum;

import org.jspecify.annotations.NullMarked;

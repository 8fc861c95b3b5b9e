/** Tests of coordinates and datums. */
@NullMarked
package org.changkai.registry.datum;

import org.jspecify.annotations.NullMarked;

/** Centres, the circle around a reader, and the areas they lie in, as far as pages show them. */
@NullMarked
package org.changkai.portal.centre;

import org.jspecify.annotations.NullMarked;

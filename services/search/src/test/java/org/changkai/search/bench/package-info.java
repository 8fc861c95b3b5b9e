/** Measures what search finds on known questions; not part of the ordinary build. */
@NullMarked
package org.changkai.search.bench;

import org.jspecify.annotations.NullMarked;

/** The servers around search, for its tests. */
@NullMarked
package org.changkai.search.kit;

import org.jspecify.annotations.NullMarked;

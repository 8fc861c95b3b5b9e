/** The index is rebuilt beside the live one, and equals the entries whatever happens to it. */
@NullMarked
package org.changkai.search.index;

import org.jspecify.annotations.NullMarked;

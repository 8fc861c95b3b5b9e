/** Keeps the index equal to the entries and builds new ones beside it. */
@NullMarked
package org.changkai.search.index;

import org.jspecify.annotations.NullMarked;

/** What readers ask in vain, without anything personal. */
@NullMarked
package org.changkai.search.demand;

import org.jspecify.annotations.NullMarked;

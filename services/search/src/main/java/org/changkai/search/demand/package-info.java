/** What readers ask in vain and what takes long, without anything personal. */
@NullMarked
package org.changkai.search.demand;

import org.jspecify.annotations.NullMarked;

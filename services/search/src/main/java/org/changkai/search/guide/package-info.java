/** What staff lay down for the search: words that mean the same, and what comes first for a question. */
@NullMarked
package org.changkai.search.guide;

import org.jspecify.annotations.NullMarked;

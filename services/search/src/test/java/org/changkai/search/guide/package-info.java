/** Synonyms and pinned results. */
@NullMarked
package org.changkai.search.guide;

import org.jspecify.annotations.NullMarked;

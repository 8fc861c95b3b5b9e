/** Synonyms and pinned results as rows. */
@NullMarked
package org.changkai.search.guide.jdbc;

import org.jspecify.annotations.NullMarked;

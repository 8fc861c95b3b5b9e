/** Who is writing on a story at the moment: a courtesy that decides nothing. */
@NullMarked
package org.changkai.news.editing;

import org.jspecify.annotations.NullMarked;

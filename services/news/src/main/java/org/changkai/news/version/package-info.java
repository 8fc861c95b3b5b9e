/** Two versions of a story side by side, word by word, and three of them merged into one. */
@NullMarked
package org.changkai.news.version;

import org.jspecify.annotations.NullMarked;

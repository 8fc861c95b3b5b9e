/** Secret links that show a story before it is published. */
@NullMarked
package org.changkai.news.preview;

import org.jspecify.annotations.NullMarked;

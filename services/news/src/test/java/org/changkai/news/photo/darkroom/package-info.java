/** Pictures with words in them, and hostile ones, made by hand. */
@NullMarked
package org.changkai.news.photo.darkroom;

import org.jspecify.annotations.NullMarked;

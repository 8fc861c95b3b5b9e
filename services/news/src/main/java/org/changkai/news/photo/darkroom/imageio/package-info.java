/** Pictures in plain Java. */
@NullMarked
package org.changkai.news.photo.darkroom.imageio;

import org.jspecify.annotations.NullMarked;

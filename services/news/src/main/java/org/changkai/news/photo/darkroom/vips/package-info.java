/** Pictures by libvips, called through Java's foreign functions. */
@NullMarked
package org.changkai.news.photo.darkroom.vips;

import org.jspecify.annotations.NullMarked;

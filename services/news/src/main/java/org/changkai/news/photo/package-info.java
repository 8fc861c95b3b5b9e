/** Photographs: their texts, their rights, and the renditions that are shown. */
@NullMarked
package org.changkai.news.photo;

import org.jspecify.annotations.NullMarked;

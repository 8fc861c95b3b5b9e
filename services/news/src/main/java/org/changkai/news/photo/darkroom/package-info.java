/** Reads pictures that may be hostile and makes clean ones of them. */
@NullMarked
package org.changkai.news.photo.darkroom;

import org.jspecify.annotations.NullMarked;

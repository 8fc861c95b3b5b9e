/** Photos that come in parts and go on where they were broken off: tus 1.0. */
@NullMarked
package org.changkai.news.photo.upload;

import org.jspecify.annotations.NullMarked;

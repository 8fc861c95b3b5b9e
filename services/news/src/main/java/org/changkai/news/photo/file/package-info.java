/** The photo store on a file system. */
@NullMarked
package org.changkai.news.photo.file;

import org.jspecify.annotations.NullMarked;

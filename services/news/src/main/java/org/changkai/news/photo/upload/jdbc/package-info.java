/** Uploads in PostgreSQL; their bytes are in the photo store. */
@NullMarked
package org.changkai.news.photo.upload.jdbc;

import org.jspecify.annotations.NullMarked;

/** Photos and their renditions in PostgreSQL. */
@NullMarked
package org.changkai.news.photo.jdbc;

import org.jspecify.annotations.NullMarked;

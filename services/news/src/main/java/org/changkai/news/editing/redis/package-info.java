/** Who is writing, kept in Redis for as long as they do. */
@NullMarked
package org.changkai.news.editing.redis;

import org.jspecify.annotations.NullMarked;

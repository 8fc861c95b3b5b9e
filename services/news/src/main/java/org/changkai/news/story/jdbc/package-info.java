/** Stories, versions and their log in PostgreSQL. */
@NullMarked
package org.changkai.news.story.jdbc;

import org.jspecify.annotations.NullMarked;

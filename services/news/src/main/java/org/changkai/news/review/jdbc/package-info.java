/** Sign-offs in PostgreSQL. */
@NullMarked
package org.changkai.news.review.jdbc;

import org.jspecify.annotations.NullMarked;

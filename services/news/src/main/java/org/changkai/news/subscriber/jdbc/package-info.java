/** Subscriptions in PostgreSQL, and which of them something is due to. */
@NullMarked
package org.changkai.news.subscriber.jdbc;

import org.jspecify.annotations.NullMarked;

/** Calls to subscribers: only to public addresses, never redirected, bounded in time and size. */
@NullMarked
package org.changkai.news.subscriber.http;

import org.jspecify.annotations.NullMarked;

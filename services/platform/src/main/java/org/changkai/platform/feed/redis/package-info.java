/** The bell of the change feed over Redis; only a hint, never needed. */
@NullMarked
package org.changkai.platform.feed.redis;

import org.jspecify.annotations.NullMarked;

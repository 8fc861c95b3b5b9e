/** Tells the followers what has changed, one or ten thousand at a time. */
@NullMarked
package org.changkai.registry.feed;

import org.jspecify.annotations.NullMarked;

/** The change feed: every change of a service in commit order, none ever skipped, replayable from the beginning. */
@NullMarked
package org.changkai.platform.feed;

import org.jspecify.annotations.NullMarked;

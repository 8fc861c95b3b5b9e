/** A story from its first draft on: what is written, every version of it, and the states it goes through. */
@NullMarked
package org.changkai.news.story;

import org.jspecify.annotations.NullMarked;

/** Turns the change feeds of the other services into entries. */
@NullMarked
package org.changkai.search.entry.feed;

import org.jspecify.annotations.NullMarked;

/** Help for proofreaders: it points at what looks wrong in a story and changes nothing. */
@NullMarked
package org.changkai.news.finding;

import org.jspecify.annotations.NullMarked;

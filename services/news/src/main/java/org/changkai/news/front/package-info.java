/** The order of the front page and of each section's page, made by hand. */
@NullMarked
package org.changkai.news.front;

import org.jspecify.annotations.NullMarked;

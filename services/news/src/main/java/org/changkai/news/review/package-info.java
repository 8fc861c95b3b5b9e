/** Three reviews and three proofreads by different people, each bound to the exact revision. */
@NullMarked
package org.changkai.news.review;

import org.jspecify.annotations.NullMarked;

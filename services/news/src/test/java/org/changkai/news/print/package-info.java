/** The paper, and how it is set. */
@NullMarked
package org.changkai.news.print;

import org.jspecify.annotations.NullMarked;

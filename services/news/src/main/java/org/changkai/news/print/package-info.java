/** The paper of a day as it goes to the printer 报纸版面. */
@NullMarked
package org.changkai.news.print;

import org.jspecify.annotations.NullMarked;

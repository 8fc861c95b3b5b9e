/** Who did it and when: the people of the newsroom and the time of the paper. */
@NullMarked
package org.changkai.news.staff;

import org.jspecify.annotations.NullMarked;

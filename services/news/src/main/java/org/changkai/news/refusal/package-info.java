/** What the house says no to, with its reason. */
@NullMarked
package org.changkai.news.refusal;

import org.jspecify.annotations.NullMarked;

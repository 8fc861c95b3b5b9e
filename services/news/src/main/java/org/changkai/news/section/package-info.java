/** The named sections of the paper and its numbered series. */
@NullMarked
package org.changkai.news.section;

import org.jspecify.annotations.NullMarked;

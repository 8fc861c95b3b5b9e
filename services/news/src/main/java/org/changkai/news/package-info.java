/** The newsroom's service: sections, series, stories with their reviews, photographs, feeds. */
@NullMarked
package org.changkai.news;

import org.jspecify.annotations.NullMarked;

/** Sections, series, stories and photographs, as far as pages show them. */
@NullMarked
package org.changkai.portal.news;

import org.jspecify.annotations.NullMarked;

/** The newspaper: front page, sections, series, stories. */
@NullMarked
package org.changkai.portal.news.web;

import org.jspecify.annotations.NullMarked;

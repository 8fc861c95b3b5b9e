/** Sections and series over HTTP. */
@NullMarked
package org.changkai.news.section.web;

import org.jspecify.annotations.NullMarked;

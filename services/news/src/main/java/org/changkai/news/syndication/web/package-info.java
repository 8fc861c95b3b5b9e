/** Feeds, site maps and ninjs over HTTP. */
@NullMarked
package org.changkai.news.syndication.web;

import org.jspecify.annotations.NullMarked;

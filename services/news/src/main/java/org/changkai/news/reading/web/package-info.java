/** Ready answers over HTTP. */
@NullMarked
package org.changkai.news.reading.web;

import org.jspecify.annotations.NullMarked;

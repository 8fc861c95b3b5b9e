/** Asks news for stories. */
@NullMarked
package org.changkai.portal.news.http;

import org.jspecify.annotations.NullMarked;

/** The hub over HTTP. */
@NullMarked
package org.changkai.news.subscriber.web;

import org.jspecify.annotations.NullMarked;

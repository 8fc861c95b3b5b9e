/** Arranged pages over HTTP. */
@NullMarked
package org.changkai.news.front.web;

import org.jspecify.annotations.NullMarked;

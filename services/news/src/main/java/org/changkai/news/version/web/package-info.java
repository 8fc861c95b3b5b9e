/** What differs between versions, and the proposal of a merge, over HTTP. */
@NullMarked
package org.changkai.news.version.web;

import org.jspecify.annotations.NullMarked;

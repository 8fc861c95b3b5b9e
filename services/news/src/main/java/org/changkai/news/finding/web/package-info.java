/** What looks wrong in a story, and the list of watched words, over HTTP. */
@NullMarked
package org.changkai.news.finding.web;

import org.jspecify.annotations.NullMarked;

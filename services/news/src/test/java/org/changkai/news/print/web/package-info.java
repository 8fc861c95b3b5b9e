/** The paper over HTTP. */
@NullMarked
package org.changkai.news.print.web;

import org.jspecify.annotations.NullMarked;

/** Who is writing, over HTTP. */
@NullMarked
package org.changkai.news.editing.web;

import org.jspecify.annotations.NullMarked;

/** Secret links over HTTP. */
@NullMarked
package org.changkai.news.preview.web;

import org.jspecify.annotations.NullMarked;

/** Writing stories over HTTP, for staff. */
@NullMarked
package org.changkai.news.story.web;

import org.jspecify.annotations.NullMarked;

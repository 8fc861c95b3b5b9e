/** Submission, reviews and proofreads over HTTP, for staff. */
@NullMarked
package org.changkai.news.review.web;

import org.jspecify.annotations.NullMarked;

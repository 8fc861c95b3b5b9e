/** Who is behind a request. */
@NullMarked
package org.changkai.news.staff.web;

import org.jspecify.annotations.NullMarked;

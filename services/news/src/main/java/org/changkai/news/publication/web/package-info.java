/** Published stories for everyone, publishing for staff. */
@NullMarked
package org.changkai.news.publication.web;

import org.jspecify.annotations.NullMarked;

/** Photos over HTTP: upload and texts for staff, renditions for everyone. */
@NullMarked
package org.changkai.news.photo.web;

import org.jspecify.annotations.NullMarked;

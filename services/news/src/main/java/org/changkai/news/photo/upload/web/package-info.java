/** Uploads over HTTP as tus 1.0 speaks them. */
@NullMarked
package org.changkai.news.photo.upload.web;

import org.jspecify.annotations.NullMarked;

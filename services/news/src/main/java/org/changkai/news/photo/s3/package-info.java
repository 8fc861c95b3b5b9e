/** The photo store in a bucket of S3 or of a server that speaks its language. */
@NullMarked
package org.changkai.news.photo.s3;

import org.jspecify.annotations.NullMarked;

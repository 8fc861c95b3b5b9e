/** The photo store in a bucket is held to the contract by a real S3 server. */
@NullMarked
package org.changkai.news.photo.s3;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of this name, without Spring. */
@NullMarked
package org.changkai.news.subscriber.http;

import org.jspecify.annotations.NullMarked;

/** What photo stores must do, and the photos of the tests. */
@NullMarked
package org.changkai.news.photo;

import org.jspecify.annotations.NullMarked;

/** Asks the registry over HTTP. */
@NullMarked
package org.changkai.news.registry.http;

import org.jspecify.annotations.NullMarked;

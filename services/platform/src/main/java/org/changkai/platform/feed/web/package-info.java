/** The change feed over HTTP inside the cluster. */
@NullMarked
package org.changkai.platform.feed.web;

import org.jspecify.annotations.NullMarked;

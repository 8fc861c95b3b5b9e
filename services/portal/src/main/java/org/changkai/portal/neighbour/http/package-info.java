/** Asks the other services over HTTP, within short time limits, in the reader's language. */
@NullMarked
package org.changkai.portal.neighbour.http;

import org.jspecify.annotations.NullMarked;

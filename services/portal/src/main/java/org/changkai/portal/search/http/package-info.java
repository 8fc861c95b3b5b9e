/** Asks search. */
@NullMarked
package org.changkai.portal.search.http;

import org.jspecify.annotations.NullMarked;

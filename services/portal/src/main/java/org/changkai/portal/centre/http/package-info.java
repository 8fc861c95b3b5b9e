/** Asks registry for centres, circles and areas. */
@NullMarked
package org.changkai.portal.centre.http;

import org.jspecify.annotations.NullMarked;

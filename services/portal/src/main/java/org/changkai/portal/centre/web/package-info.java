/** The home page, the circle, places and a centre's page. */
@NullMarked
package org.changkai.portal.centre.web;

import org.jspecify.annotations.NullMarked;

/** The search page. */
@NullMarked
package org.changkai.portal.search.web;

import org.jspecify.annotations.NullMarked;

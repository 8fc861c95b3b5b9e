/** What search found. */
@NullMarked
package org.changkai.portal.search;

import org.jspecify.annotations.NullMarked;

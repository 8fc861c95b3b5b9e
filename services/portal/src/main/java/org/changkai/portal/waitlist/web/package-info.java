/** The citizen's pages of the wait list. */
@NullMarked
package org.changkai.portal.waitlist.web;

import org.jspecify.annotations.NullMarked;

/** The wait list of a full day. */
@NullMarked
package org.changkai.portal.waitlist;

import org.jspecify.annotations.NullMarked;

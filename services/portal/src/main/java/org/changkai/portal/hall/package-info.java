/** What pages show of a hall: its numbers, who waits, and the calls. */
@NullMarked
package org.changkai.portal.hall;

import org.jspecify.annotations.NullMarked;

/** What a manager sets of a centre: hours, single days, counters, limits. */
@NullMarked
package org.changkai.portal.plan;

import org.jspecify.annotations.NullMarked;

/** Reads and sets a centre's plan at booking, with the manager's own token. */
@NullMarked
package org.changkai.portal.plan.http;

import org.jspecify.annotations.NullMarked;

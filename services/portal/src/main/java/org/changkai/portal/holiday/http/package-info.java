/** Reads and brings in years at booking, with the manager's own token. */
@NullMarked
package org.changkai.portal.holiday.http;

import org.jspecify.annotations.NullMarked;

/** What staff see of desk and newsroom. */
@NullMarked
package org.changkai.portal.staff;

import org.jspecify.annotations.NullMarked;

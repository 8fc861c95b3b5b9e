/** How much of a centre's places is used, how long people wait, who does not come. */
@NullMarked
package org.changkai.portal.numbers;

import org.jspecify.annotations.NullMarked;

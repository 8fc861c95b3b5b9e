/** How the portal takes what other services answer: given, refused with a reason, or away. */
@NullMarked
package org.changkai.portal.neighbour;

import org.jspecify.annotations.NullMarked;

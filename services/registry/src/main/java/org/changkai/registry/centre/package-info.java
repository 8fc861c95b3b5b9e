/** Service centres and stations: where they are, what they offer, when they are open. */
@NullMarked
package org.changkai.registry.centre;

import org.jspecify.annotations.NullMarked;

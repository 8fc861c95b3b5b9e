/** What can be reached on foot from a point, and what is nearest when nothing can. */
@NullMarked
package org.changkai.registry.circle;

import org.jspecify.annotations.NullMarked;

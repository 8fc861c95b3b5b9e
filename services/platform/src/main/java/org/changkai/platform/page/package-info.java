/** Lists that are read piece by piece without drifting. */
@NullMarked
package org.changkai.platform.page;

import org.jspecify.annotations.NullMarked;

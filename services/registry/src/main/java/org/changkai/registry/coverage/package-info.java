/** Which villages and which settled ground have no centre within a walk. */
@NullMarked
package org.changkai.registry.coverage;

import org.jspecify.annotations.NullMarked;

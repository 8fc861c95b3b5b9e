/** Tests of coverage, now, over time and as it might be. */
@NullMarked
package org.changkai.registry.coverage;

import org.jspecify.annotations.NullMarked;

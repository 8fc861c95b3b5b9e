/** Tests of what the registry's measurements are made of. */
@NullMarked
package org.changkai.local.bench.registry;

import org.jspecify.annotations.NullMarked;

/** What the registry's measurements need: generated regions, imports, the circle under load and GraphHopper beside it. */
@NullMarked
package org.changkai.local.bench.registry;

import org.jspecify.annotations.NullMarked;

/** Figures for docs/benchmarks.md, measured by the launcher itself. */
@NullMarked
package org.changkai.local.bench;

import org.jspecify.annotations.NullMarked;

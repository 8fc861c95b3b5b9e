/** Writes files that an import takes back without loss. */
@NullMarked
package org.changkai.registry.exports;

import org.jspecify.annotations.NullMarked;

/** Tests of imports. */
@NullMarked
package org.changkai.registry.imports;

import org.jspecify.annotations.NullMarked;

/** Administrative areas by statistical code, edition by edition. */
@NullMarked
package org.changkai.registry.area;

import org.jspecify.annotations.NullMarked;

/** Tests of areas and their editions. */
@NullMarked
package org.changkai.registry.area;

import org.jspecify.annotations.NullMarked;

/** The mapping and its version. */
@NullMarked
package org.changkai.search.index.elastic;

import org.jspecify.annotations.NullMarked;

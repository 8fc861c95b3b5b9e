/** The dictionary on every node of a cluster. */
@NullMarked
package org.changkai.search.dictionary.elastic;

import org.jspecify.annotations.NullMarked;

/** The indexes in Elasticsearch. */
@NullMarked
package org.changkai.search.index.elastic;

import org.jspecify.annotations.NullMarked;

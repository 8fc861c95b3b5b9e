/** The dictionary in Elasticsearch: in the settings of a small index with a copy on every node. */
@NullMarked
package org.changkai.search.dictionary.elastic;

import org.jspecify.annotations.NullMarked;

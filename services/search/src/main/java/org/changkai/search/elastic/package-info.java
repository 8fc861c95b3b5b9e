/** The connection to Elasticsearch. */
@NullMarked
package org.changkai.search.elastic;

import org.jspecify.annotations.NullMarked;

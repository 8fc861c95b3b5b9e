/** The Elasticsearch plugin: each way of cutting as an analyzer. */
@NullMarked
package org.changkai.search.analysis;

import org.jspecify.annotations.NullMarked;

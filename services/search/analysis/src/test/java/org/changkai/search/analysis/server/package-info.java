/** The real Elasticsearch with the plugin, for tests. */
@NullMarked
package org.changkai.search.analysis.server;

import org.jspecify.annotations.NullMarked;

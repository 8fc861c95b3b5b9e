/** Whether search finds what people mean, and what that costs: real Elasticsearch, real service, feeds of our own. */
@NullMarked
package org.changkai.local.bench.search;

import org.jspecify.annotations.NullMarked;

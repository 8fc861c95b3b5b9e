/** Questions as Elasticsearch understands them; structured queries only. */
@NullMarked
package org.changkai.search.query.elastic;

import org.jspecify.annotations.NullMarked;

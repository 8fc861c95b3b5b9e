/** Plain answers out of the title table while Elasticsearch is away. */
@NullMarked
package org.changkai.search.query.jdbc;

import org.jspecify.annotations.NullMarked;

/** The real servers behind the services, unpacked from Maven artifacts: PostgreSQL, Redis, Elasticsearch. */
@NullMarked
package org.changkai.local.server;

import org.jspecify.annotations.NullMarked;

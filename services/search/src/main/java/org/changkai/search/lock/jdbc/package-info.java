/** What the replicas of this service do one after the other. */
@NullMarked
package org.changkai.search.lock.jdbc;

import org.jspecify.annotations.NullMarked;

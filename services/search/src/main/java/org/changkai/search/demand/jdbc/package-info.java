/** Unanswered and slow questions as rows. */
@NullMarked
package org.changkai.search.demand.jdbc;

import org.jspecify.annotations.NullMarked;

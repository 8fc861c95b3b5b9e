/** Unanswered and slow questions over HTTP. */
@NullMarked
package org.changkai.search.demand.web;

import org.jspecify.annotations.NullMarked;

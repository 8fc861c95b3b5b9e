/** The public calls of search. */
@NullMarked
package org.changkai.search.query.web;

import org.jspecify.annotations.NullMarked;

/** The calls for those who run search. */
@NullMarked
package org.changkai.search.index.web;

import org.jspecify.annotations.NullMarked;

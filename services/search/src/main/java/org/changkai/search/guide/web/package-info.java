/** Synonyms and pinned results over HTTP. */
@NullMarked
package org.changkai.search.guide.web;

import org.jspecify.annotations.NullMarked;

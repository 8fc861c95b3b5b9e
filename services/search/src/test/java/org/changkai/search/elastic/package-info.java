/** What readers ask in vain, without anything personal. */
@NullMarked
package org.changkai.search.elastic;

import org.jspecify.annotations.NullMarked;

/** The words that are kept whole: the registry's current names and the terms of staff, brought to the running engine. */
@NullMarked
package org.changkai.search.dictionary;

import org.jspecify.annotations.NullMarked;

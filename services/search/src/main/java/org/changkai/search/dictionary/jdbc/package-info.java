/** The dictionary out of the entries' names, and what was last brought to the engine. */
@NullMarked
package org.changkai.search.dictionary.jdbc;

import org.jspecify.annotations.NullMarked;

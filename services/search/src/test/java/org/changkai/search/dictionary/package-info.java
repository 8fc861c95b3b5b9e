/** The dictionary is renewed while everything runs. */
@NullMarked
package org.changkai.search.dictionary;

import org.jspecify.annotations.NullMarked;

/** Cuts Chinese, Mongolian and Latin text into the pieces that are looked up: plain Java, no Lucene. */
@NullMarked
package org.changkai.search.analysis.text;

import org.jspecify.annotations.NullMarked;

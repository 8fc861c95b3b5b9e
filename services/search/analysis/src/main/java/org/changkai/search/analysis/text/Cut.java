package org.changkai.search.analysis.text;

import java.util.List;

/** One way to cut a text. Offsets never go backwards. */
@FunctionalInterface
public interface Cut {

    List<Token> cut(CharSequence text);
}

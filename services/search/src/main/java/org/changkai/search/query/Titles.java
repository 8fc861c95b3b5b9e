package org.changkai.search.query;

import java.util.List;

/** The plain answers that need no search engine. */
public interface Titles {

    Found find(Question question);

    List<Suggestion> suggest(String typed, int limit);
}

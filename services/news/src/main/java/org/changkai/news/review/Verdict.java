package org.changkai.news.review;

/** What a reader of a round decides: let it pass, or send it back to its author with a note. */
public enum Verdict {
    PASS,
    RETURN
}

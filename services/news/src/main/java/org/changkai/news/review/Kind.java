package org.changkai.news.review;

/** What a round looks at: the matter (审) or the letters (校). */
public enum Kind {
    REVIEW,
    PROOF
}

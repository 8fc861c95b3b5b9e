package org.changkai.news.section;

/** What somebody does for a section. */
public enum Duty {
    WRITE,
    FIRST_REVIEW,
    SECOND_REVIEW,
    FINAL_REVIEW,
    FIRST_PROOF,
    SECOND_PROOF,
    FINAL_PROOF,
    PUBLISH
}

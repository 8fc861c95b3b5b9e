package org.changkai.news.reading;

/** Everybody who reads the paper, from whichever replica. */
public interface Readers {

    /**
     * In this transaction a story became another one for readers, or came, or went. After the commit its caller is kept
     * until no replica can give out the old one.
     */
    void changed(String slug);

    /** In this transaction a list or a page became another one. */
    default void listsChanged() {
        changed("");
    }
}

package org.changkai.search.dictionary;

/** The words as the names and terms make them now, and as they were last brought to the engine. */
public interface Vocabulary {

    /** What is done with new words; it may be done twice. */
    @FunctionalInterface
    interface Renewal {

        /**
         * Brings them.
         *
         * @param version greater than that of every dictionary before
         */
        void bring(long version, WordList before, WordList now);
    }

    /** The version that was brought last; 0 if none was. */
    long version();

    /**
     * If a name or term has changed, lets the new words be brought; of several replicas one does it. An exception leaves
     * everything as it was.
     *
     * @param again whether to bring them even if none has changed
     */
    void renew(boolean again, Renewal renewal);
}

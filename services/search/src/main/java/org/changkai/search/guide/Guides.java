package org.changkai.search.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The synonyms and pins that staff keep. Changes count on every replica within a second. */
public interface Guides {

    /** What counts now; never waits for more than the database. */
    Guide current();

    SynonymGroup addSynonyms(List<String> words);

    /** Null if there is none with that id in that revision. */
    @Nullable
    SynonymGroup changeSynonyms(long id, int revision, List<String> words);

    boolean removeSynonyms(long id);

    /** Null if something is pinned for the question already. */
    @Nullable
    Pin addPin(String question, List<String> keys);

    /** Null if there is none with that id in that revision. */
    @Nullable
    Pin changePin(long id, int revision, List<String> keys);

    boolean unpin(long id);
}

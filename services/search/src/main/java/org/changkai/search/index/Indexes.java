package org.changkai.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.changkai.search.entry.Entries.Revised;

/** The indexes of the search engine. Every method throws {@link EngineAwayException} when it does not answer. */
public interface Indexes {

    /** The version of the mapping that this version of the service works with. */
    int mapping();

    void create(String name);

    boolean exists(String name);

    /**
     * Writes the entries' documents, or removes them where the entry is gone; what is older than what the index has is
     * passed over.
     *
     * @param findable whether they can be found when it returns, and not only at the index's next refresh
     * @return why a document was refused, by key; empty if all were taken
     */
    Map<String, String> write(Collection<String> names, List<Revised> entries, boolean findable);

    /** After a restart of the engine: nothing is to be cut before it has its words again. */
    void awaitDictionary();

    /** Makes what was written findable at once. */
    void refresh(String name);

    long count(String name);

    /** From now on questions are answered from this index and no other; in one step, and nothing if it is so already. */
    void serve(String name);

    void drop(String name);
}

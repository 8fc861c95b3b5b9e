package org.changkai.search.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can be found. Whoever saves or removes does so in a transaction, and it is written when that ends. */
public interface Entries {

    /** What somebody has changed is at most so many entries of one transaction; an import changes more. */
    int FEW = 20;

    /**
     * An entry at one moment.
     *
     * @param revision grows with every change of the entry
     * @param entry null if it is gone
     * @param areaNames of the areas it lies in, from the province down; for an area without its own
     * @param areaCodes of the area it lies in and of those in which what it is about lies
     */
    record Revised(String key, long revision, @Nullable Entry entry, List<String> areaNames, List<String> areaCodes) {

        public Revised {
            areaNames = List.copyOf(areaNames);
            areaCodes = List.copyOf(areaCodes);
        }
    }

    void save(Entry entry);

    void remove(EntryType type, String id);

    /** Lets the documents of these be written again, in a transaction of its own. */
    void indexAgain(Collection<String> keys);

    /** The next entries by key; from the first after an empty key. */
    List<Revised> after(String key, int limit);

    long count();

    /** The titles of these keys; unknown keys are left out. */
    Map<String, String> titles(Collection<String> keys);
}

package org.changkai.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which indexes there are. */
public interface Editions {

    /** The newest first. */
    List<Edition> all();

    @Nullable
    Edition live();

    /** Notes that one is being built; false if another one is. A building that has shown no life for a while failed. */
    boolean begin(String name, int mapping, long total);

    void progress(String name, long copied);

    void fail(String name, String failure);

    /** The one that was live before is retired. */
    void makeLive(String name);

    /** The live one is not there any more. */
    void lost(String name);
}

package org.changkai.search.index;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which indexes there are. */
public interface Editions {

    /** The newest first. */
    List<Edition> all();

    @Nullable
    Edition live();

    /** What is being built and has shown no life for a while has failed; not while one becomes live. */
    void giveUpDead();

    /** Notes that one is being built; false if another one is. */
    boolean begin(String name, int mapping, long total);

    void progress(String name, long copied);

    void fail(String name, String failure);

    /**
     * Makes the one that was built live and retires the one before.
     *
     * @param serve lets the engine answer from it; when it fails nothing has changed here
     * @return false if it does not count as being built any more
     */
    boolean makeLive(String name, Consumer<String> serve);

    /** Has the live one served, should the engine do otherwise; not while another becomes live. */
    void confirmLive(Consumer<String> serve);

    /** The live one is not there any more. */
    void lost(String name);
}

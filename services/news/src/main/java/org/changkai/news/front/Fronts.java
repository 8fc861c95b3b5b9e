package org.changkai.news.front;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All pages that are arranged by hand. */
public interface Fronts {

    /** An empty one of revision 0 if nobody has arranged it. */
    Front find(String page);

    /** The same, and nobody else arranges it until this transaction ends. */
    Front lock(String page);

    /** Keeps one that was locked. */
    void keep(Front front);

    /** Of these stories those that exist. */
    List<UUID> known(List<UUID> stories);

    /** What stands in the slots, seen or not, as the newsroom sees it. */
    List<Line> lines(String page);

    /** A slot and how its story stands. */
    record Line(int slot, UUID story, @Nullable Instant until, String headline, String state) {}

    /** What stands in the slots now and is published, in their order. */
    List<Shown> placed(String page, Instant now);

    /**
     * A slot as readers see it.
     *
     * @param summary the story without its body, JSON
     */
    record Shown(int slot, UUID story, @Nullable Instant until, String summary) {}

    /** The latest published stories, JSON without bodies. */
    List<Latest> latest(@Nullable String section, int limit);

    /** A published story. */
    record Latest(UUID story, String summary) {}
}

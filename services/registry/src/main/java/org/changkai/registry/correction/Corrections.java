package org.changkai.registry.correction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All suggestions. What writes here belongs into the transaction of a use case. */
public interface Corrections {

    UUID add(String centre, Suggestion suggestion, @Nullable String note);

    Optional<Correction> find(UUID id);

    /** The same, its row locked until the transaction ends. */
    Optional<Correction> hold(UUID id);

    /** How many are open about a centre, and how many came lately. */
    Load load(String centre, Duration lately);

    /**
     * The oldest first, after the given one.
     *
     * @param areas 12-digit codes of subtrees in which the centres lie; empty means everywhere
     */
    List<Correction> list(Correction.State state, List<String> areas, @Nullable UUID after, int limit);

    void decide(UUID id, Correction.State state, String by, @Nullable String reason);

    /** How much is waiting. */
    record Load(int open, int lately) {}
}

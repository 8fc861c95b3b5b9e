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
     * @param about about which centres
     */
    List<Correction> list(Correction.State state, About about, @Nullable UUID after, int limit);

    void decide(UUID id, Correction.State state, String by, @Nullable String reason);

    /**
     * Centres that lie in areas, and those that belong to a subtree of organizations on which an account is an editor.
     *
     * @param areas 12-digit codes of subtrees; empty means everywhere
     * @param editor the account; null if subtrees of organizations are not asked for
     */
    record About(List<String> areas, @Nullable String editor) {

        public About {
            areas = List.copyOf(areas);
        }
    }

    /** How much is waiting. */
    record Load(int open, int lately) {}
}

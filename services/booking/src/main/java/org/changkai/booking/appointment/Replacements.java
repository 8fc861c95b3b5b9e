package org.changkai.booking.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which visits stand for those that a centre had displaced, because the same person has booked anew. */
public interface Replacements {

    /**
     * Writes down what stands for a visit from now on, in the transaction that books it; waits for nobody, since that transaction holds
     * locks that come later in the order. False if the visit is displaced no longer, or somebody is changing it.
     */
    boolean mark(String displaced, String by);

    /** References of displaced visits for which another one stands and that have not ended yet. */
    List<String> toEnd(Instant now);

    /** Nothing stands any more for a visit, which remains displaced. */
    void release(String displaced);

    /** By the references of those that were displaced, what stands for them now. */
    Map<String, String> of(Collection<String> displaced);

    /** The visit, displaced or ended since, for which one stands; null if it stands for none. */
    @Nullable
    String replacedBy(String reference);
}

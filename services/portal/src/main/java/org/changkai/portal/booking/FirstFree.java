package org.changkai.portal.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The soonest time in a centre of the circle. */
public record FirstFree(String centre, String service, String start) {

    /** The soonest times, best first. */
    public record FirstFrees(List<FirstFree> items) {

        public @Nullable FirstFree in(String centre) {
            return items.stream()
                    .filter(free -> free.centre().equals(centre))
                    .findFirst()
                    .orElse(null);
        }
    }

    public Instant at() {
        return Moments.instant(start);
    }
}

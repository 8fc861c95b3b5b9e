package org.changkai.portal.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of a centre's plan; each is read and set by itself. */
public enum PlanPart {
    SCHEDULE,
    CLOSURES,
    COUNTERS,
    LIMITS;

    /** As in addresses; null if there is none of this name. */
    public static @Nullable PlanPart named(String path) {
        for (var part : values()) {
            if (part.path().equals(path)) {
                return part;
            }
        }
        return null;
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Class<? extends Plan> type() {
        return switch (this) {
            case SCHEDULE -> Schedule.class;
            case CLOSURES -> Closures.class;
            case COUNTERS -> Counters.class;
            case LIMITS -> Limits.class;
        };
    }

    public Plan typed(Form form) {
        return switch (this) {
            case SCHEDULE -> Schedule.typed(form);
            case CLOSURES -> Closures.typed(form);
            case COUNTERS -> Counters.typed(form);
            case LIMITS -> Limits.typed(form);
        };
    }
}

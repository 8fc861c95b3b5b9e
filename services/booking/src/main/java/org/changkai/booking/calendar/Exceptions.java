package org.changkai.booking.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A centre's single days: those on which it is closed and those on which it opens besides its schedule. */
public record Exceptions(List<Closing> closed, List<Opening> extra) {

    public static final Exceptions NONE = new Exceptions(List.of(), List.of());

    /** Closed from one date to another, both included, for a reason that visitors may read. */
    public record Closing(LocalDate from, LocalDate to, String reason) {

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** Open on a date for these spans, whatever schedule and holidays say. */
    public record Opening(LocalDate date, List<Span> hours) {

        public Opening {
            hours = List.copyOf(hours);
        }
    }

    public Exceptions {
        closed = List.copyOf(closed);
        extra = List.copyOf(extra);
    }

    @Nullable
    Closing closingOn(LocalDate date) {
        return closed.stream()
                .filter(closing -> closing.covers(date))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Opening openingOn(LocalDate date) {
        return extra.stream()
                .filter(opening -> opening.date().equals(date))
                .findFirst()
                .orElse(null);
    }
}

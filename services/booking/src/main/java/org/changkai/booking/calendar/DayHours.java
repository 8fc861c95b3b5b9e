package org.changkai.booking.calendar;

import java.util.List;

/** What one date means for one centre. */
public sealed interface DayHours {

    /** Open for these spans, in order. */
    record Open(List<Span> spans) implements DayHours {

        public Open {
            spans = List.copyOf(spans);
        }
    }

    /**
     * Closed all day.
     *
     * @param text the holiday's name or the centre's own words, empty for the weekly rest
     */
    record Closed(Reason reason, String text) implements DayHours {}

    /** Why a centre is closed. */
    enum Reason {
        WEEKLY_REST,
        HOLIDAY,
        CLOSING_DAY
    }
}

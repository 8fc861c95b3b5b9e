package org.changkai.portal.staff;

import java.time.LocalTime;
import java.util.List;
import org.changkai.portal.booking.Moments;
import org.jspecify.annotations.Nullable;

/** The day's list of a centre; contact data come masked. */
public record Agenda(List<Entry> items) {

    /**
     * One visit.
     *
     * @param services codes, in the order in which they are given
     * @param contact masked; null once it has been deleted
     */
    public record Entry(
            String reference,
            List<String> services,
            String start,
            String status,
            @Nullable Contact contact) {

        public LocalTime at() {
            return Moments.time(start);
        }
    }

    /** Whom to reach. */
    public record Contact(String name, String phone) {}
}

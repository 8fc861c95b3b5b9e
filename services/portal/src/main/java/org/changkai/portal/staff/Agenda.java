package org.changkai.portal.staff;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.changkai.portal.booking.Moments;
import org.changkai.portal.neighbour.Reply;
import org.jspecify.annotations.Nullable;

/** The day's list of a centre; contact data come masked. */
public record Agenda(List<Entry> items, @Nullable String next) {

    /**
     * The whole list.
     *
     * @param piece reads what follows a cursor, the beginning of an empty one
     */
    public static Reply<Agenda> whole(Function<String, Reply<Agenda>> piece) {
        var entries = new ArrayList<Entry>();
        var cursor = "";
        do {
            var read = piece.apply(cursor);
            var given = read.given();
            if (given == null) {
                return read;
            }
            entries.addAll(given.items());
            cursor = given.next() == null ? "" : given.next();
        } while (!cursor.isEmpty());
        return new Reply.Given<>(new Agenda(entries, null));
    }

    public @Nullable Entry find(String reference) {
        return items.stream()
                .filter(entry -> entry.reference().equals(reference))
                .findFirst()
                .orElse(null);
    }

    /**
     * One visit.
     *
     * @param services codes, in the order in which they are given
     * @param orphaned whether it lies outside the centre's plan since that has changed
     * @param priority whether the visitor is served first
     * @param replacedBy reference of what the person has booked instead after it was displaced; empty for nothing
     * @param contact masked; null once it has been deleted
     */
    public record Entry(
            String reference,
            List<String> services,
            String start,
            String status,
            boolean orphaned,
            boolean priority,
            String replacedBy,
            @Nullable Contact contact) {

        public Instant moment() {
            return Moments.instant(start);
        }

        public LocalTime at() {
            return Moments.time(start);
        }
    }

    /** Whom to reach. */
    public record Contact(String name, String phone) {}
}

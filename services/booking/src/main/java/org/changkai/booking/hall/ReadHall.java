package org.changkai.booking.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.settings.BookingSettings;

/** Reads the screen of a hall, and how long somebody will have to wait. */
public final class ReadHall {

    private final Tickets tickets;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    ReadHall(Tickets tickets, Supplier<BookingSettings> settings, Clock clock) {
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How long until a number is called.
     *
     * @param ahead who waits before it for what the same counters do
     */
    public record Wait(int ahead, int minutes) {}

    public Board board(PlannedCentre centre) {
        var id = centre.centre().id();
        var today = today();
        var version = tickets.version(id, today);
        var calls = tickets.called(id, today, settings.get().hall().shownCalls()).stream()
                .map(ticket -> new Board.Call(
                        ticket.number(), ticket.counter() == null ? 0 : ticket.counter(), ticket.status()))
                .toList();
        var services = centre.offered().stream().map(item -> item.code()).toList();
        return new Board(
                id,
                today,
                version,
                calls,
                tickets.waiting(id, today, services, null).size());
    }

    /** All that are not finished, and since when the hall is closing; null while it is not. */
    public record Waiting(
            java.time.@org.jspecify.annotations.Nullable Instant closedAt, java.util.List<Ticket> tickets) {}

    public Waiting waiting(PlannedCentre centre) {
        var id = centre.centre().id();
        return new Waiting(tickets.closedAt(id, today()), tickets.unfinished(id, today()));
    }

    public long version(String centre) {
        return tickets.version(centre, today());
    }

    /** The visits ahead, shared by the counters that do the service. */
    public Wait estimate(PlannedCentre centre, Ticket ticket) {
        var counters = centre.counters().stream()
                .filter(counter -> counter.services().contains(ticket.service()))
                .toList();
        var services = counters.stream()
                .flatMap(counter -> counter.services().stream())
                .distinct()
                .toList();
        var ahead = tickets.waiting(ticket.centre(), ticket.date(), services, ticket.forCounter()).stream()
                .filter(other -> comesBefore(other, ticket))
                .toList();
        var minutes = ahead.stream()
                .mapToInt(other -> {
                    var item = centre.offered(other.service());
                    return item == null ? 0 : item.minutes();
                })
                .sum();
        var places = Math.max(
                1,
                counters.stream().mapToInt(counter -> counter.publicCapacity()).sum());
        return new Wait(ahead.size(), Math.ceilDiv(minutes, places));
    }

    private static boolean comesBefore(Ticket other, Ticket ticket) {
        if (other.id().equals(ticket.id())) {
            return false;
        }
        return other.first() == ticket.first() ? other.dueAt().isBefore(ticket.dueAt()) : other.first();
    }

    /** The date at the centres. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}

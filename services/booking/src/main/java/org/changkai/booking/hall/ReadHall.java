package org.changkai.booking.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.changkai.booking.centre.CountersDocument.CounterDocument;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

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

    /**
     * The screen, and until when the clock alone leaves it as it is.
     *
     * @param until null for always: nobody waits, or for nobody who is at a counter
     */
    public record Seen(Board board, @Nullable Instant until) {}

    public Board board(PlannedCentre centre) {
        return see(centre).board();
    }

    /** As above, for who goes on looking. */
    public Seen see(PlannedCentre centre) {
        var id = centre.centre().id();
        var today = today();
        var version = tickets.version(id, today);
        var calls = tickets.called(id, today, settings.get().hall().shownCalls()).stream()
                .map(ticket -> new Board.Call(
                        ticket.number(), ticket.counter() == null ? 0 : ticket.counter(), ticket.status()))
                .toList();
        var services = centre.offered().stream().map(item -> item.code()).toList();
        var standing = standing(id, today);
        var board = new Board(
                id,
                today,
                version,
                calls,
                tickets.waiting(id, today, services, null).size(),
                longestWait(centre, standing),
                tickets.closedAt(id, today) == null ? null : Boolean.TRUE);
        return new Seen(board, standing.waiting().isEmpty() ? null : nextMinute(centre, standing.called()));
    }

    /** When one of those at the counters has a minute less left. */
    private @Nullable Instant nextMinute(PlannedCentre centre, List<Ticket> called) {
        var now = clock.instant();
        return called.stream()
                .filter(ticket -> left(centre, ticket) > 0)
                .flatMap(ticket -> Stream.ofNullable(ticket.calledAt()))
                .map(at -> at.plus(Duration.ofMinutes(Duration.between(at, now).toMinutes() + 1)))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /**
     * A hall as it stands.
     *
     * @param waiting in the order in which they are called
     * @param called and not finished, by when they are due
     */
    private record Standing(List<Ticket> waiting, List<Ticket> called) {}

    private Standing standing(String centre, LocalDate date) {
        var all = tickets.unfinished(centre, date);
        var order = new CallOrder(settings.get().hall().firstInARow());
        return new Standing(
                order.of(all.stream().filter(ReadHall::isWaiting).toList(), tickets.firstInARow(centre, date)),
                all.stream().filter(ticket -> !isWaiting(ticket)).toList());
    }

    private @Nullable Integer longestWait(PlannedCentre centre, Standing standing) {
        return standing.waiting().stream()
                .map(ticket -> estimate(centre, ticket, standing).minutes())
                .max(Integer::compare)
                .orElse(null);
    }

    /**
     * A number that is not finished.
     *
     * @param estimate null unless it waits
     */
    public record Unfinished(Ticket ticket, @Nullable Wait estimate) {}

    /**
     * All that are not finished.
     *
     * @param closedAt since when the hall is closing; null while it is not
     * @param numbers who has been called first, then who waits in the order in which they are called
     */
    public record Waiting(@Nullable Instant closedAt, List<Unfinished> numbers) {}

    public Waiting waiting(PlannedCentre centre) {
        var id = centre.centre().id();
        var standing = standing(id, today());
        return new Waiting(
                tickets.closedAt(id, today()),
                Stream.concat(
                                standing.called().stream().map(ticket -> new Unfinished(ticket, null)),
                                standing.waiting().stream()
                                        .map(ticket -> new Unfinished(ticket, estimate(centre, ticket, standing))))
                        .toList());
    }

    public long version(String centre) {
        return tickets.version(centre, today());
    }

    /** The visits ahead, and what is left of those under way if all places are taken, shared by the counters that do the service. */
    public Wait estimate(PlannedCentre centre, Ticket ticket) {
        return estimate(centre, ticket, standing(ticket.centre(), ticket.date()));
    }

    private Wait estimate(PlannedCentre centre, Ticket ticket, Standing standing) {
        var counters = centre.counters().stream()
                .filter(counter -> counter.services().contains(ticket.service()))
                .toList();
        var services = counters.stream()
                .flatMap(counter -> counter.services().stream())
                .distinct()
                .toList();
        var ahead = standing.waiting().stream()
                .takeWhile(other -> !other.id().equals(ticket.id()))
                .filter(other -> sharesCounters(other, ticket, services))
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
        return new Wait(ahead.size(), Math.ceilDiv(minutes + underWay(centre, standing.called(), counters), places));
    }

    /** Minutes that the counters still need for who is there now; none if one of them is without a visitor. */
    private int underWay(PlannedCentre centre, List<Ticket> called, List<CounterDocument> counters) {
        var numbers = counters.stream().map(CounterDocument::number).toList();
        var served = called.stream()
                .filter(other -> other.status() == Ticket.Status.CALLED || other.status() == Ticket.Status.SERVING)
                .filter(other -> numbers.contains(other.counter()))
                .toList();
        return served.size() < numbers.size()
                ? 0
                : served.stream().mapToInt(other -> left(centre, other)).sum();
    }

    private int left(PlannedCentre centre, Ticket served) {
        var item = centre.offered(served.service());
        var called = served.calledAt();
        return item == null || called == null
                ? 0
                : (int) Math.max(
                        0,
                        item.minutes()
                                - Duration.between(called, clock.instant()).toMinutes());
    }

    private static boolean isWaiting(Ticket ticket) {
        return ticket.status() == Ticket.Status.WAITING;
    }

    /** Whether a counter that may call the one may call the other: for any of these services, or because it was sent there. */
    private static boolean sharesCounters(Ticket other, Ticket ticket, List<String> services) {
        var only = other.forCounter();
        return (only == null || ticket.forCounter() == null)
                ? services.contains(other.service())
                : only.equals(ticket.forCounter());
    }

    /** The date at the centres. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}

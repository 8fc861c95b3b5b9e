package org.changkai.booking.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.booking.centre.CountersDocument.CounterDocument;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.settings.BookingSettings;

/**
 * A counter calls the next visitor it can serve. The rule: the first (with an appointment that has begun or with
 * priority, in the order in which they are due) come before the others; but after so many of them in a row one of the
 * others is called, so that nobody waits forever.
 */
public final class CallNext {

    private final Tickets tickets;
    private final Days days;
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    CallNext(Tickets tickets, Days days, Decisions decisions, Supplier<BookingSettings> settings, Clock clock) {
        this.tickets = tickets;
        this.days = days;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    public Outcome<Ticket> next(PlannedCentre centre, int counter) {
        var served = centre.counters().stream()
                .filter(one -> one.number() == counter)
                .findFirst();
        return served.isEmpty()
                ? Outcome.refused(Refusal.unknown("counter-unknown"))
                : decisions.decide(() -> call(centre.centre().id(), served.get()));
    }

    private Outcome<Ticket> call(String centre, CounterDocument counter) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var hall = tickets.lock(centre, today);
        if (tickets.at(centre, today, counter.number()) != null) {
            return Outcome.refused(Refusal.conflict("counter-busy"));
        }
        var waiting = tickets.waiting(centre, today, counter.services(), counter.number());
        if (waiting.isEmpty()) {
            return Outcome.refused(Refusal.conflict("nobody-waiting"));
        }
        var next = chosen(waiting, hall.firstInARow()).calledTo(counter.number(), now);
        tickets.update(next, now);
        tickets.write(centre, today, hall.called(next.first()));
        if (next.appointment() != null) {
            days.lookAgain(centre, today);
        }
        return Outcome.done(next);
    }

    private Ticket chosen(List<Ticket> waiting, int firstInARow) {
        return new CallOrder(settings.get().hall().firstInARow())
                .of(waiting, firstInARow)
                .getFirst();
    }
}

package org.changkai.booking.hall;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** A counter skips, recalls, serves or finishes a number, takes one back or sends it on. */
public final class AttendTicket {

    private final Tickets tickets;
    private final Appointments appointments;
    private final Days days;
    private final Decisions decisions;
    private final Clock clock;

    AttendTicket(Tickets tickets, Appointments appointments, Days days, Decisions decisions, Clock clock) {
        this.tickets = tickets;
        this.appointments = appointments;
        this.days = days;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Null if there is none. */
    public @Nullable Ticket find(UUID id) {
        return tickets.find(id);
    }

    /** Who came for several services is sent on when one of them is finished, and stays where the next is done too. */
    public Outcome<Ticket> attend(PlannedCentre centre, Ticket seen, Ticket.Step step) {
        return change(seen, ticket -> {
            if (step == Ticket.Step.RECALL && isAnotherServed(ticket)) {
                return Outcome.refused(Refusal.conflict("counter-busy"));
            }
            var next = step == Ticket.Step.FINISH ? next(centre, ticket) : null;
            return next == null
                    ? ticket.step(step, clock.instant())
                    : ticket.sentOn(next, isDoneAt(centre, ticket, next));
        });
    }

    /** The service of the same visit after this one; null if there is none, or none that numbers are called for. */
    private @Nullable String next(PlannedCentre centre, Ticket ticket) {
        var kept = ticket.appointment() == null ? null : appointments.find(ticket.appointment());
        var services = kept == null ? List.<String>of() : kept.appointment().services();
        var after = services.indexOf(ticket.service()) + 1;
        return after > 0 && after < services.size() && !centre.isCalledNowhere(services.get(after))
                ? services.get(after)
                : null;
    }

    private static boolean isDoneAt(PlannedCentre centre, Ticket ticket, String service) {
        return centre.counters().stream()
                .anyMatch(counter -> Objects.equals(counter.number(), ticket.counter())
                        && counter.services().contains(service));
    }

    /** Who was skipped is not called back to a counter at which somebody else is by now. */
    private boolean isAnotherServed(Ticket ticket) {
        var counter = ticket.counter();
        return ticket.status() == Ticket.Status.SKIPPED
                && counter != null
                && tickets.at(ticket.centre(), ticket.date(), counter) != null;
    }

    /** A skipped visitor comes back: behind so many of those who wait with the same right, and not to the end. */
    public Outcome<Ticket> comeBack(Ticket seen, int behind) {
        return change(seen, ticket -> {
            var alike = tickets.waiting(ticket.centre(), ticket.date(), List.of(ticket.service()), null).stream()
                    .filter(other -> other.first() == ticket.first())
                    .limit(behind)
                    .toList();
            return ticket.returned(
                    alike.isEmpty() ? clock.instant() : alike.getLast().dueAt().plusMillis(1));
        });
    }

    /** Sends a visitor on to another service or counter, where they are called before others. */
    public Outcome<Ticket> transfer(
            PlannedCentre centre, Ticket seen, @Nullable String service, @Nullable Integer counter) {
        if (service != null && centre.offered(service) == null) {
            return Outcome.refused(
                    Refusal.invalid("service-not-offered", "/service").with("service", service));
        }
        if (service != null && counter == null && centre.isCalledNowhere(service)) {
            return Outcome.refused(
                    Refusal.invalid("no-number-for-service", "/service").with("service", service));
        }
        if (counter != null && centre.counters().stream().noneMatch(one -> one.number() == counter)) {
            return Outcome.refused(Refusal.invalid("counter-unknown", "/counter"));
        }
        return change(seen, ticket -> ticket.transferred(service == null ? ticket.service() : service, counter));
    }

    private Outcome<Ticket> change(Ticket seen, Function<Ticket, Outcome<Ticket>> change) {
        return decisions.decide(() -> {
            var hall = tickets.lock(seen.centre(), seen.date());
            var ticket = tickets.find(seen.id());
            if (ticket == null) {
                return Outcome.refused(Refusal.unknown("ticket-unknown"));
            }
            var outcome = change.apply(ticket);
            if (outcome instanceof Outcome.Done<Ticket> done) {
                tickets.update(done.value(), clock.instant());
                tickets.write(seen.centre(), seen.date(), hall);
                if (ticket.appointment() != null) {
                    days.lookAgain(seen.centre(), seen.date());
                }
                finish(done.value());
            }
            return outcome;
        });
    }

    private void finish(Ticket ticket) {
        var reference = ticket.appointment();
        var kept = ticket.status() == Ticket.Status.DONE && reference != null ? appointments.lock(reference) : null;
        if (kept != null && kept.appointment().status() == Status.CHECKED_IN) {
            appointments.update(kept.appointment().served(clock.instant()));
        }
    }
}

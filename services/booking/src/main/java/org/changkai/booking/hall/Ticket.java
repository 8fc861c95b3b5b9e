package org.changkai.booking.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A number in the hall.
 *
 * @param number as it is called: Y and digits for the first, A and digits for the others
 * @param first whether it is called before others: with an appointment, or with priority
 * @param dueAt by which the waiting are ordered
 * @param appointment reference, if there is one
 * @param counter at which it was called last
 * @param forCounter the only one that may call it, because it was transferred there; null if any may
 */
public record Ticket(
        UUID id,
        String centre,
        LocalDate date,
        String number,
        String service,
        boolean first,
        Instant dueAt,
        @Nullable String appointment,
        Status status,
        @Nullable Integer counter,
        Instant takenAt,
        @Nullable Instant calledAt,
        @Nullable Integer forCounter) {

    /** Where a number stands. */
    public enum Status {
        WAITING,
        CALLED,
        SKIPPED,
        SERVING,
        DONE,
        /** The hall closed before it was called. */
        SENT_HOME
    }

    /** What a counter does with a number it has called. */
    public enum Step {
        SKIP,
        RECALL,
        SERVE,
        FINISH
    }

    Ticket calledTo(int number, Instant now) {
        return with(Status.CALLED, number, now);
    }

    Outcome<Ticket> step(Step step, Instant now) {
        return switch (step) {
            case SKIP -> status == Status.CALLED ? done(Status.SKIPPED) : wrong();
            case RECALL ->
                status == Status.CALLED || status == Status.SKIPPED
                        ? Outcome.done(with(Status.CALLED, counter, now))
                        : wrong();
            case SERVE -> status == Status.CALLED ? done(Status.SERVING) : wrong();
            case FINISH -> status == Status.CALLED || status == Status.SERVING ? done(Status.DONE) : wrong();
        };
    }

    /** A skipped visitor has come back, and waits from then on for the time given. */
    Outcome<Ticket> returned(Instant due) {
        return status == Status.SKIPPED ? Outcome.done(waiting(service, first, due, forCounter)) : wrong();
    }

    /** To another service, another counter or both; it is called before others, when it was due at first. */
    Outcome<Ticket> transferred(String toService, @Nullable Integer toCounter) {
        return isWhereItIs(toService, toCounter)
                ? Outcome.refused(Refusal.conflict("transfer-changes-nothing"))
                : passedOn(toService, toCounter);
    }

    /** Else a number that is at a counter would be called there again before those who have waited longer. */
    private boolean isWhereItIs(String toService, @Nullable Integer toCounter) {
        return toService.equals(service)
                && (toCounter == null ? forCounter == null : toCounter.equals(counter))
                && (status == Status.CALLED || status == Status.SERVING);
    }

    private Outcome<Ticket> passedOn(String toService, @Nullable Integer toCounter) {
        return status == Status.CALLED || status == Status.SERVING
                ? Outcome.done(waiting(toService, true, dueAt, toCounter))
                : wrong();
    }

    /** To the next service of the same visit: at this counter at once, or else called before others. */
    Outcome<Ticket> sentOn(String toService, boolean here) {
        if (!here) {
            return passedOn(toService, null);
        }
        return status == Status.CALLED || status == Status.SERVING
                ? Outcome.done(waiting(toService, first, dueAt, forCounter).with(Status.SERVING, counter, calledAt))
                : wrong();
    }

    Outcome<Ticket> sentHome() {
        return status == Status.WAITING || status == Status.SKIPPED ? done(Status.SENT_HOME) : wrong();
    }

    private Ticket waiting(String newService, boolean newFirst, Instant due, @Nullable Integer only) {
        return new Ticket(
                id,
                centre,
                date,
                number,
                newService,
                newFirst,
                due,
                appointment,
                Status.WAITING,
                null,
                takenAt,
                null,
                only);
    }

    private Outcome<Ticket> done(Status next) {
        return Outcome.done(with(next, counter, calledAt));
    }

    private Outcome<Ticket> wrong() {
        return Outcome.refused(Refusal.conflict("ticket-wrong-state").with("status", status.name()));
    }

    private Ticket with(Status next, @Nullable Integer at, @Nullable Instant called) {
        return new Ticket(
                id, centre, date, number, service, first, dueAt, appointment, next, at, takenAt, called, forCounter);
    }
}

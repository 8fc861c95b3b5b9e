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
        @Nullable Instant calledAt) {

    /** Where a number stands. */
    public enum Status {
        WAITING,
        CALLED,
        SKIPPED,
        SERVING,
        DONE
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

    private Outcome<Ticket> done(Status next) {
        return Outcome.done(with(next, counter, calledAt));
    }

    private Outcome<Ticket> wrong() {
        return Outcome.refused(Refusal.conflict("ticket-wrong-state").with("status", status.name()));
    }

    private Ticket with(Status next, @Nullable Integer at, @Nullable Instant called) {
        return new Ticket(id, centre, date, number, service, first, dueAt, appointment, next, at, takenAt, called);
    }
}

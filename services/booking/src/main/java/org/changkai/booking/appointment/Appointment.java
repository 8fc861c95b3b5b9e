package org.changkai.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A booked visit; whom it is for stands elsewhere.
 *
 * @param reference short and readable, not secret
 * @param owner of what it takes in its day
 * @param services given one after the other
 * @param start local time at the centre
 * @param sequence grows with each change, as RFC 5545 wants it
 * @param orphaned whether the centre has changed its hours or counters so that the visit lies outside
 * @param priority whether the visitor is served first: 60 or older, disabled, or with a small child
 */
public record Appointment(
        String reference,
        UUID owner,
        String centre,
        List<String> services,
        LocalDateTime start,
        LocalDateTime end,
        Status status,
        int sequence,
        boolean orphaned,
        boolean byStaff,
        boolean priority,
        Instant madeAt,
        Instant changedAt,
        @Nullable Instant checkedInAt) {

    /** Where a visit stands. */
    public enum Status {
        BOOKED,
        CHECKED_IN,
        SERVED,
        NO_SHOW,
        /** The hall closed before the call, or before who was booked for later could come; or it was displaced, and its time is over. */
        UNSERVED,
        CANCELLED;

        /** Whether it holds a place. */
        public boolean takesPlace() {
            return this == BOOKED || this == CHECKED_IN;
        }
    }

    public Appointment {
        services = List.copyOf(services);
    }

    public LocalDate date() {
        return start.toLocalDate();
    }

    /**
     * Gives the place back.
     *
     * @param until how long before its start a visitor may still cancel; null for staff, who always may
     */
    Outcome<Appointment> cancel(Instant now, ZoneId zone, @Nullable Duration until) {
        return refusalToChange(now, zone, until, "too-late-to-cancel")
                .map(same -> changed(owner, centre, services, start, end, Status.CANCELLED, now));
    }

    /** Whether the centre is the reason that it cannot be kept: it gets a new time at any moment. */
    private boolean isDisplaced() {
        return status == Status.UNSERVED || (status == Status.BOOKED && orphaned);
    }

    /**
     * Itself if another time may be proposed for it and taken: until its start, by staff until its end. Who was sent home may
     * choose one at any moment.
     */
    Outcome<Appointment> asDisplaced(Instant now, ZoneId zone, boolean byStaff) {
        if (!isDisplaced()) {
            return Outcome.refused(Refusal.conflict("not-displaced"));
        }
        return status == Status.UNSERVED
                ? Outcome.done(this)
                : refusalToChange(now, zone, byStaff ? null : Duration.ZERO, "too-late-to-reschedule");
    }

    /** To another place, which has been taken for it already. Who was sent home may move at any time. */
    Outcome<Appointment> moveTo(
            UUID newOwner,
            String newCentre,
            LocalDateTime newStart,
            LocalDateTime newEnd,
            Instant now,
            ZoneId zone,
            @Nullable Duration until) {
        return (status == Status.UNSERVED
                        ? Outcome.done(this)
                        : refusalToChange(now, zone, until, "too-late-to-reschedule"))
                .map(same -> changed(newOwner, newCentre, services, newStart, newEnd, Status.BOOKED, now));
    }

    /** Twice is as good as once. */
    Outcome<Appointment> checkIn(Instant now, ZoneId zone, Duration opens, Duration closes) {
        if (status == Status.CHECKED_IN) {
            return Outcome.done(this);
        }
        if (status != Status.BOOKED && !wasTurnedAway()) {
            return Outcome.refused(closed());
        }
        var begins = start.atZone(zone).toInstant();
        if (now.isBefore(begins.minus(opens))) {
            return Outcome.refused(Refusal.conflict("too-early-to-check-in").with("minutes", opens.toMinutes()));
        }
        if (now.isAfter(begins.plus(closes))) {
            return Outcome.refused(Refusal.conflict("too-late-to-check-in").with("minutes", closes.toMinutes()));
        }
        return Outcome.done(new Appointment(
                reference,
                owner,
                centre,
                services,
                start,
                end,
                Status.CHECKED_IN,
                sequence,
                orphaned,
                byStaff,
                priority,
                madeAt,
                now,
                now));
    }

    /** The hall closed before anybody came; once it is open again, who comes all the same is served. */
    private boolean wasTurnedAway() {
        return status == Status.UNSERVED && checkedInAt == null;
    }

    /** After the visit. */
    public Appointment served(Instant now) {
        return over(Status.SERVED, now);
    }

    /** The hall closed while the visitor was waiting, or before the visitor could come. */
    public Appointment unserved(Instant now) {
        return over(Status.UNSERVED, now);
    }

    private Appointment over(Status after, Instant now) {
        return new Appointment(
                reference,
                owner,
                centre,
                services,
                start,
                end,
                after,
                sequence,
                orphaned,
                byStaff,
                priority,
                madeAt,
                now,
                checkedInAt);
    }

    private Outcome<Appointment> refusalToChange(Instant now, ZoneId zone, @Nullable Duration until, String tooLate) {
        if (status != Status.BOOKED) {
            return Outcome.refused(closed());
        }
        var latest = until == null
                ? end.atZone(zone).toInstant()
                : start.atZone(zone).toInstant().minus(until);
        // who lost the place because the centre changed its hours may go until the very start
        var last = orphaned && until != null ? start.atZone(zone).toInstant() : latest;
        if (now.isAfter(last)) {
            var begins = start.atZone(zone).toInstant();
            return Outcome.refused(Refusal.conflict(tooLate)
                    .with("minutes", Math.max(0, Duration.between(last, begins).toMinutes()))
                    .with("until", ToldTime.of(last, zone)));
        }
        return Outcome.done(this);
    }

    private Refusal closed() {
        return switch (status) {
            case CANCELLED -> Refusal.conflict("appointment-cancelled");
            case CHECKED_IN -> Refusal.conflict("appointment-checked-in");
            case SERVED, NO_SHOW, UNSERVED, BOOKED -> Refusal.conflict("appointment-over");
        };
    }

    private Appointment changed(
            UUID newOwner,
            String newCentre,
            List<String> newServices,
            LocalDateTime newStart,
            LocalDateTime newEnd,
            Status newStatus,
            Instant now) {
        return new Appointment(
                reference,
                newOwner,
                newCentre,
                newServices,
                newStart,
                newEnd,
                newStatus,
                sequence + 1,
                false,
                byStaff,
                priority,
                madeAt,
                now,
                newStatus == Status.BOOKED ? null : checkedInAt);
    }
}

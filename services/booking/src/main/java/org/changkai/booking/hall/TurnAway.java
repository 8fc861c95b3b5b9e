package org.changkai.booking.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.settings.BookingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is booked for today and can no longer check in, for the hall has closed, is told to choose a new time, and it is held
 * against nobody. One by one and soon after the closing, not with it: a hall of which hundreds are told would stand still
 * meanwhile. Every replica may do it: a visit is turned away only once.
 */
public final class TurnAway {

    private static final Logger log = LoggerFactory.getLogger(TurnAway.class);

    private final Expected expected;
    private final Tickets tickets;
    private final Appointments appointments;
    private final ServiceItems items;
    private final Notices notices;
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    TurnAway(
            Expected expected,
            Tickets tickets,
            Appointments appointments,
            ServiceItems items,
            Notices notices,
            Decisions decisions,
            Supplier<BookingSettings> settings,
            Clock clock) {
        this.expected = expected;
        this.tickets = tickets;
        this.appointments = appointments;
        this.items = items;
        this.notices = notices;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Visits that a closed hall still expects. */
    public interface Expected {

        /**
         * References of some of the visits of a day that are booked, have their place and begin with one of these services, and whose last
         * moment to check in lies after the closing of their hall.
         *
         * @param closes how long after its start a visit may check in
         */
        List<String> atClosedHalls(Collection<String> services, Duration closes, LocalDate date);
    }

    /** Tells who need not come; runs in the transaction of turning away. */
    @FunctionalInterface
    public interface Notices {

        void turnedAway(Appointment appointment);
    }

    /** How many were turned away now. */
    public int all() {
        var atTheDoor = items.all().stream()
                .filter(item -> item.kind().isAtTheDoor())
                .map(ServiceItem::code)
                .toList();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var count = 0;
        try {
            var closes = settings.get().limits().checkInCloses();
            for (var appointment : appointments.all(expected.atClosedHalls(atTheDoor, closes, today))) {
                count += turnAway(appointment) instanceof Outcome.Done<Appointment> ? 1 : 0;
            }
        } catch (RuntimeException failed) {
            log.warn("Nobody is turned away for the moment: {}", failed.toString());
        }
        if (count > 0) {
            log.info("{} visits were turned away by closed halls", count);
        }
        return count;
    }

    private Outcome<Appointment> turnAway(Appointment seen) {
        return decisions.decide(() -> {
            var hall = tickets.lock(seen.centre(), seen.date());
            var kept = appointments.lock(seen.reference());
            if (!hall.closed() || kept == null || !isStill(seen, kept.appointment())) {
                return Outcome.refused(Refusal.conflict("changed-meanwhile"));
            }
            var unserved = kept.appointment().unserved(clock.instant());
            appointments.update(unserved);
            notices.turnedAway(unserved);
            return Outcome.done(unserved);
        });
    }

    private static boolean isStill(Appointment seen, Appointment now) {
        return now.status() == Status.BOOKED && !now.orphaned() && now.owner().equals(seen.owner());
    }
}

package org.changkai.booking.appointment;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.settings.BookingSettings;

/** A visitor with an appointment has come. */
public final class CheckIn {

    private final Appointments appointments;
    private final ServiceItems items;
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    CheckIn(
            Appointments appointments,
            ServiceItems items,
            Decisions decisions,
            Supplier<BookingSettings> settings,
            Clock clock) {
        this.appointments = appointments;
        this.items = items;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Refused for a visit at home and by telephone, which counts as kept when it is over. */
    public Outcome<Appointment> checkIn(String reference) {
        return decisions.decide(() -> {
            var limits = settings.get().limits();
            var appointment =
                    Objects.requireNonNull(appointments.lock(reference)).appointment();
            var item = items.byCode(appointment.services().getFirst());
            if (item != null && !item.kind().isAtTheDoor()) {
                return Outcome.refused(Refusal.conflict("no-check-in-for-service"));
            }
            var outcome = appointment.checkIn(
                    clock.instant(), clock.getZone(), limits.checkInOpens(), limits.checkInCloses());
            if (outcome instanceof Outcome.Done<Appointment>(var arrived)) {
                appointments.update(arrived);
            }
            return outcome;
        });
    }
}

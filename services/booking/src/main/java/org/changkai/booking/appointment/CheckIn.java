package org.changkai.booking.appointment;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.settings.BookingSettings;

/** A visitor with an appointment has come. */
public final class CheckIn {

    private final Appointments appointments;
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    CheckIn(Appointments appointments, Decisions decisions, Supplier<BookingSettings> settings, Clock clock) {
        this.appointments = appointments;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    public Outcome<Appointment> checkIn(String reference) {
        return decisions.decide(() -> {
            var limits = settings.get().limits();
            var appointment =
                    Objects.requireNonNull(appointments.lock(reference)).appointment();
            var outcome = appointment.checkIn(
                    clock.instant(), clock.getZone(), limits.checkInOpens(), limits.checkInCloses());
            if (outcome instanceof Outcome.Done<Appointment>(var arrived)) {
                appointments.update(arrived);
            }
            return outcome;
        });
    }
}

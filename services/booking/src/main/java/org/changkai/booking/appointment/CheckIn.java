package org.changkai.booking.appointment;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
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
    private final Queue queue;
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    CheckIn(
            Appointments appointments,
            ServiceItems items,
            Queue queue,
            Decisions decisions,
            Supplier<BookingSettings> settings,
            Clock clock) {
        this.appointments = appointments;
        this.items = items;
        this.queue = queue;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who has come.
     *
     * @param number of the queue in the hall
     */
    public record Arrived(Appointment appointment, UUID number) {}

    /**
     * Checks in what the caller has opened before and gives it a number: both or neither. Refused for a visit at home and by
     * telephone, which counts as kept when it is over.
     */
    public Outcome<Arrived> checkIn(Appointment opened) {
        return decisions.decide(() -> {
            var limits = settings.get().limits();
            queue.lock(opened);
            var appointment = Objects.requireNonNull(appointments.lock(opened.reference()))
                    .appointment();
            if (!appointment.owner().equals(opened.owner())) {
                return Outcome.refused(Refusal.conflict("changed-meanwhile"));
            }
            var item = items.byCode(appointment.services().getFirst());
            if (item != null && !item.kind().isAtTheDoor()) {
                return Outcome.refused(Refusal.conflict("no-check-in-for-service"));
            }
            return switch (appointment.checkIn(
                    clock.instant(), clock.getZone(), limits.checkInOpens(), limits.checkInCloses())) {
                case Outcome.Refused<Appointment>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<Appointment>(var arrived) -> {
                    appointments.update(arrived);
                    yield queue.join(arrived).map(number -> new Arrived(arrived, number));
                }
            };
        });
    }
}

package org.changkai.booking.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.AppointmentNotices;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.hall.CloseHall.HallNotices;
import org.changkai.booking.hall.Ticket;
import org.changkai.booking.message.WriteMessages.Told;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.booking.waitlist.Entry;
import org.changkai.booking.waitlist.Entry.Offered;
import org.changkai.booking.waitlist.WaitlistNotices;
import org.jspecify.annotations.Nullable;

/** Tells people of their appointments and of places that are kept for them, and reminds them once. */
final class TellPeople implements AppointmentNotices, WaitlistNotices, HallNotices {

    private final WriteMessages write;
    private final Appointments appointments;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    TellPeople(WriteMessages write, Appointments appointments, Supplier<BookingSettings> settings, Clock clock) {
        this.write = write;
        this.appointments = appointments;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void booked(Appointment appointment, Contact contact) {
        write.write(withReminder(Kind.CONFIRMATION, appointment), contact);
    }

    @Override
    public void rescheduled(Appointment appointment) {
        write.takeBack(appointment.reference(), Kind.REMINDER, Kind.ORPHANED);
        var contact = appointments.contact(appointment.reference());
        if (contact != null) {
            write.write(withReminder(Kind.CHANGE, appointment), contact);
        }
    }

    @Override
    public void cancelled(Appointment appointment) {
        write.takeBack(appointment.reference(), Kind.CONFIRMATION, Kind.REMINDER, Kind.CHANGE, Kind.ORPHANED);
        tell(Kind.CANCELLATION, appointment);
    }

    @Override
    public void orphaned(Appointment appointment) {
        tell(Kind.ORPHANED, appointment);
    }

    /** One entry may be offered several places, so the hold is the subject. */
    @Override
    public void offered(Entry entry, Offered offer, Contact contact) {
        var until = offer.expiresAt().atZone(clock.getZone()).toLocalDateTime();
        var values = Map.<String, Object>of("reference", entry.reference(), "time", offer.start(), "until", until);
        var told = new Told(
                Kind.OFFER,
                offer.hold().toString(),
                0,
                entry.centre(),
                entry.service(),
                values,
                write.dueBefore(clock.instant(), offer.expiresAt()),
                offer.expiresAt());
        write.write(List.of(told), contact);
    }

    @Override
    public void sentHome(Ticket ticket, Appointment appointment) {
        var contact = appointments.contact(appointment.reference());
        if (contact != null) {
            var told = new Told(
                    Kind.HALL_CLOSED,
                    appointment.reference(),
                    appointment.sequence(),
                    ticket.centre(),
                    ticket.service(),
                    Map.of("number", ticket.number()),
                    clock.instant(),
                    null);
            write.write(List.of(told), contact);
        }
    }

    private void tell(Kind kind, Appointment appointment) {
        var contact = appointments.contact(appointment.reference());
        if (contact != null) {
            write.write(List.of(told(kind, appointment, write.due(kind, clock.instant()), null)), contact);
        }
    }

    /** A reminder some time before the visit, not at night; none if it was booked later than that. */
    private List<Told> withReminder(Kind kind, Appointment appointment) {
        var now = clock.instant();
        var first = told(kind, appointment, now, null);
        var begins = appointment.start().atZone(clock.getZone()).toInstant();
        var before = settings.get().messages().reminderBefore();
        var due = write.due(Kind.REMINDER, begins.minus(before));
        return begins.minus(before).isAfter(now) && due.isBefore(begins)
                ? List.of(first, told(Kind.REMINDER, appointment, due, begins))
                : List.of(first);
    }

    private static Told told(Kind kind, Appointment appointment, Instant due, @Nullable Instant notAfter) {
        return new Told(
                kind,
                appointment.reference(),
                appointment.sequence(),
                appointment.centre(),
                appointment.services().getFirst(),
                Map.of("reference", appointment.reference(), "time", appointment.start()),
                due,
                notAfter);
    }
}

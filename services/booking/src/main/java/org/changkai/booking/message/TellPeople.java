package org.changkai.booking.message;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.AppointmentNotices;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.CalendarFiles;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.NewTimes;
import org.changkai.booking.hall.CloseHall.HallNotices;
import org.changkai.booking.hall.Ticket;
import org.changkai.booking.hall.TurnAway;
import org.changkai.booking.message.WriteMessages.Told;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.booking.waitlist.Entry;
import org.changkai.booking.waitlist.Entry.Offered;
import org.changkai.booking.waitlist.WaitlistNotices;
import org.jspecify.annotations.Nullable;

/** Tells people of their appointments and of places that are kept for them, and reminds them once. */
final class TellPeople implements AppointmentNotices, WaitlistNotices, HallNotices, TurnAway.Notices {

    private static final int PROPOSED = 8;
    private static final Set<Kind> CHANGES_CALENDARS =
            EnumSet.of(Kind.CONFIRMATION, Kind.CHANGE, Kind.CANCELLATION, Kind.REPLACED);

    private final WriteMessages write;
    private final Appointments appointments;
    private final CalendarFiles files;
    private final Supplier<NewTimes> times;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    /** What proposes times comes later, for what that needs tells people itself. */
    TellPeople(
            WriteMessages write,
            Appointments appointments,
            CalendarFiles files,
            Supplier<NewTimes> times,
            Supplier<BookingSettings> settings,
            Clock clock) {
        this.write = write;
        this.appointments = appointments;
        this.files = files;
        this.times = times;
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
        ended(Kind.CANCELLATION, appointment);
    }

    @Override
    public void replaced(Appointment appointment) {
        ended(Kind.REPLACED, appointment);
    }

    private void ended(Kind how, Appointment appointment) {
        write.takeBack(
                appointment.reference(), Kind.CONFIRMATION, Kind.REMINDER, Kind.CHANGE, Kind.ORPHANED, Kind.RESEATED);
        tell(how, appointment);
    }

    @Override
    public void orphaned(Appointment appointment) {
        tell(Kind.ORPHANED, appointment);
        write.forget(appointment.reference(), Kind.RESEATED);
    }

    /** In this order: a process that dies between the two tells it once more, which changes nothing. */
    @Override
    public void seatedAgain(Appointment appointment) {
        tell(Kind.RESEATED, appointment);
        write.forget(appointment.reference(), Kind.ORPHANED);
    }

    /**
     * One of the nearest free times; not the same one for all, for a whole day may have been displaced. At another centre only
     * where the words say that it has to be one, for no others have room for its name.
     */
    private Map<String, Object> withNewTime(Map<String, Object> values, Appointment appointment, Why why) {
        var near = times.get().of(appointment, centre -> false, PROPOSED).stream()
                .filter(one -> why.isElsewhere() || one.centre().centre().id().equals(appointment.centre()))
                .toList();
        if (near.isEmpty()) {
            return values;
        }
        var more = new HashMap<>(values);
        var own = near.get(Math.floorMod(appointment.reference().hashCode(), near.size()));
        more.put(WriteMessages.NEW_TIME, own.time().start());
        more.put(
                WriteMessages.NEW_CENTRE,
                MessageTexts.name(own.centre().centre().name()));
        return more;
    }

    /** One entry may be offered several places, so the hold is the subject. */
    @Override
    public void offered(Entry entry, Offered offer, Contact contact) {
        var until = offer.expiresAt().atZone(clock.getZone()).toLocalDateTime();
        var values = Map.<String, Object>of("reference", entry.reference(), "time", offer.start(), "until", until);
        var told = new Told(
                Kind.OFFER,
                Why.AS_EVER,
                offer.hold().toString(),
                0,
                entry.centre(),
                List.of(entry.service()),
                values,
                write.dueBefore(clock.instant(), offer.expiresAt()),
                offer.expiresAt(),
                null);
        write.write(List.of(told), contact);
    }

    /** It is no news that cannot wait for the morning. */
    @Override
    public void centreGone(Entry entry, Contact contact) {
        var offer = entry.offer();
        if (offer != null) {
            write.takeBack(offer.hold().toString(), Kind.OFFER);
        }
        var told = new Told(
                Kind.WAITING_ENDED,
                Why.AS_EVER,
                entry.reference(),
                0,
                entry.centre(),
                List.of(entry.service()),
                Map.of("reference", entry.reference()),
                write.due(Kind.WAITING_ENDED, clock.instant()),
                null,
                null);
        write.write(List.of(told), contact);
    }

    /** Who was turned away, and came all the same when the hall had opened again, was told of another closing. */
    @Override
    public void sentHome(Ticket ticket, Appointment appointment) {
        write.forget(appointment.reference(), Kind.HALL_CLOSED);
        var contact = appointments.contact(appointment.reference());
        if (contact != null) {
            var told = new Told(
                    Kind.HALL_CLOSED,
                    Why.AS_EVER,
                    appointment.reference(),
                    appointment.sequence(),
                    ticket.centre(),
                    List.of(ticket.service()),
                    withNewTime(Map.of("number", ticket.number()), appointment, Why.AS_EVER),
                    clock.instant(),
                    null,
                    null);
            write.write(List.of(told), contact);
        }
    }

    @Override
    public void turnedAway(Appointment appointment) {
        write.takeBack(appointment.reference(), Kind.REMINDER, Kind.RESEATED);
        var contact = appointments.contact(appointment.reference());
        if (contact != null) {
            var values = Map.<String, Object>of("reference", appointment.reference(), "time", appointment.start());
            var told = new Told(
                    Kind.HALL_CLOSED,
                    Why.NOT_YET_COME,
                    appointment.reference(),
                    appointment.sequence(),
                    appointment.centre(),
                    appointment.services(),
                    withNewTime(values, appointment, Why.NOT_YET_COME),
                    clock.instant(),
                    null,
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

    private Why whyDisplaced(Appointment appointment) {
        if (times.get().isGone(appointment)) {
            return Why.CENTRE_GONE;
        }
        return times.get().isOnlyElsewhere(appointment) ? Why.ELSEWHERE : Why.AS_EVER;
    }

    private Told told(Kind kind, Appointment appointment, Instant due, @Nullable Instant notAfter) {
        var values = Map.<String, Object>of("reference", appointment.reference(), "time", appointment.start());
        var why = kind == Kind.ORPHANED ? whyDisplaced(appointment) : Why.AS_EVER;
        return new Told(
                kind,
                why,
                appointment.reference(),
                appointment.sequence(),
                appointment.centre(),
                appointment.services(),
                kind == Kind.ORPHANED ? withNewTime(values, appointment, why) : values,
                due,
                notAfter,
                CHANGES_CALENDARS.contains(kind) ? () -> files.of(appointment) : null);
    }
}

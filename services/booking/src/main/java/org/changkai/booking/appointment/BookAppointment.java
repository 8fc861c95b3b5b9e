package org.changkai.booking.appointment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Appointments.Channel;
import org.changkai.booking.appointment.Appointments.Earlier;
import org.changkai.booking.appointment.Appointments.PersonKeys;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.Taken;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes an appointment out of a hold. The place is taken already, so the day need not be locked. */
public final class BookAppointment {

    /** Code of the refusal where the number had to be verified. */
    public static final String PHONE_NOT_VERIFIED = "phone-not-verified";

    private final Days days;
    private final Appointments appointments;
    private final Replacements replacements;
    private final Credentials credentials;
    private final AppointmentChanges changes;
    private final Decisions decisions;
    private final DayBooks books;
    private final PersonLimits limits;
    private final Clock clock;

    BookAppointment(
            Days days,
            Appointments appointments,
            Replacements replacements,
            Credentials credentials,
            AppointmentChanges changes,
            Decisions decisions,
            DayBooks books,
            PersonLimits limits,
            Clock clock) {
        this.days = days;
        this.appointments = appointments;
        this.replacements = replacements;
        this.credentials = credentials;
        this.changes = changes;
        this.decisions = decisions;
        this.books = books;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The appointment, with the secret that is told only now.
     *
     * @param contact as it is kept
     * @param replaces reference of a displaced visit of the same person for which it stands; null for none
     */
    public record Booked(
            Appointment appointment,
            String secret,
            Contact contact,
            @Nullable String replaces) {}

    /**
     * Books what is held. It stands for a displaced visit of the same person and services, which then ends.
     *
     * @param priority whether the visitor is served first
     * @param verified whether the contact's number was verified
     * @param channel how the clerk was reached who books, for whom a person's limits do not bind; null: no clerk books
     */
    public Outcome<Booked> book(
            UUID hold, Contact contact, boolean priority, boolean verified, @Nullable Channel channel) {
        return decisions.decide(() -> {
            var owned = days.lockOwned(hold);
            if (owned == null) {
                return Outcome.refused(MissingHold.refusal(appointments, hold, clock.instant()));
            }
            var held = owned.taken();
            var expires = held.getFirst().expiresAt();
            if (expires == null) {
                return Outcome.refused(Refusal.conflict("hold-used"));
            }
            if (!expires.isAfter(clock.instant())) {
                return Outcome.refused(Refusal.gone("hold-expired"));
            }
            var centre = books.centreOf(owned);
            if (centre == null || owned.outside()) {
                return Outcome.refused(Refusal.conflict("hold-overtaken"));
            }
            var keys = credentials.personKeys(contact);
            var services = services(owned);
            if (channel == null && !verified && limits.needVerifiedPhone(centre, services)) {
                return Outcome.refused(Refusal.invalid(PHONE_NOT_VERIFIED, "/phoneToken"));
            }
            var date = owned.place().date();
            var history = limits.history(centre, services, keys);
            var broken = channel == null ? limits.broken(centre, services, date, history) : null;
            if (broken != null) {
                return Outcome.refused(broken);
            }
            var secret = credentials.newSecret();
            var kept = contact.at(owned.area());
            var appointment = add(hold, owned, kept, keys, credentials.hash(secret), priority, channel);
            var replaces = replaced(history.displaced(services, date), kept, appointment.reference());
            return Outcome.done(new Booked(appointment, secret, kept, replaces));
        });
    }

    /** The centre of a hold; null if there is no such hold. */
    public @Nullable String centreOf(UUID hold) {
        var place = days.placeOf(hold);
        return place == null ? null : place.centre();
    }

    /** The displaced visit for which a new one stands; null if there is none, or somebody is changing it right now. */
    private @Nullable String replaced(List<Earlier> displaced, Contact contact, String by) {
        var nearest = displaced.isEmpty() ? null : nearest(displaced, contact);
        return nearest != null && replacements.mark(nearest, by) ? nearest : null;
    }

    /** Families share a telephone, so that the limits know no names; but nobody's visit ends because another books in her own name. */
    private @Nullable String nearest(List<Earlier> displaced, Contact contact) {
        var references = displaced.stream().map(Earlier::reference).toList();
        var contacts = appointments.contacts(references);
        for (var reference : references) {
            var known = contacts.get(reference);
            if (known != null && known.hasVisitorOf(contact)) {
                return reference;
            }
        }
        return null;
    }

    private Appointment add(
            UUID hold,
            Days.Owned owned,
            Contact contact,
            PersonKeys keys,
            byte[] secretHash,
            boolean priority,
            @Nullable Channel channel) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var place = owned.place();
        var start = place.date().atTime(Span.time(owned.taken().getFirst().start()));
        var end = end(place, owned.taken().getLast());
        while (true) {
            var appointment = new Appointment(
                    credentials.newReference(),
                    hold,
                    place.centre(),
                    services(owned),
                    start,
                    end,
                    Status.BOOKED,
                    0,
                    false,
                    channel != null,
                    priority,
                    now,
                    now,
                    null);
            if (appointments.add(appointment, secretHash, contact, keys)) {
                if (channel != null) {
                    appointments.recordChannel(appointment.reference(), channel);
                }
                changes.booked(appointment, contact);
                return appointment;
            }
        }
    }

    private static List<String> services(Days.Owned owned) {
        return owned.taken().stream().map(one -> one.visit().service()).toList();
    }

    static LocalDateTime end(Days.Place place, Taken last) {
        var day = 24 * 60;
        return place.date().plusDays(last.end() / day).atTime(Span.time(last.end()));
    }
}

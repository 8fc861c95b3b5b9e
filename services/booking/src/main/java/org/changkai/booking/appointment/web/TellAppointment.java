package org.changkai.booking.appointment.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.BookAppointment.Booked;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.appointment.Queue;
import org.changkai.booking.appointment.Replacements;
import org.changkai.booking.appointment.web.ToldAppointment.Instead;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.web.Clerks;
import org.changkai.booking.item.ServiceItems;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Adds to an appointment what its reader wants to know: names, address, documents to bring. */
@Component
public class TellAppointment {

    private final Appointments appointments;
    private final Replacements replacements;
    private final PlannedCentres centres;
    private final Centres known;
    private final ServiceItems items;
    private final Credentials credentials;
    private final Queue queue;
    private final Clock clock;

    TellAppointment(
            Appointments appointments,
            Replacements replacements,
            PlannedCentres centres,
            Centres known,
            ServiceItems items,
            Credentials credentials,
            Queue queue,
            Clock clock) {
        this.appointments = appointments;
        this.replacements = replacements;
        this.centres = centres;
        this.known = known;
        this.items = items;
        this.credentials = credentials;
        this.queue = queue;
        this.clock = clock;
    }

    /** As the answer to whoever has just booked it, with its secret. */
    public ResponseEntity<ToldAppointment> booked(Booked booked) {
        var appointment = booked.appointment();
        return ResponseEntity.created(URI.create("/api/booking/appointments/" + appointment.reference()))
                .cacheControl(CacheControl.noStore())
                .body(told(
                        appointment, booked.secret(), booked.contact().masked(), new Instead(booked.replaces(), null)));
    }

    /** As its owner sees it. */
    public ToldAppointment told(Appointment appointment) {
        return told(appointment, Contact::masked);
    }

    /** As one of several of a verified number, which may be those of a family. */
    public ToldAppointment toldToFamily(Appointment appointment) {
        return told(appointment, Contact::maskedForFamily);
    }

    private ToldAppointment told(Appointment appointment, UnaryOperator<Contact> mask) {
        var reference = appointment.reference();
        var instead = appointment.status() == Status.CANCELLED
                ? new Instead(null, replacements.of(List.of(reference)).get(reference))
                : new Instead(replacements.replacedBy(reference), null);
        var contact = appointments.contact(reference);
        return told(appointment, null, contact == null ? null : mask.apply(contact), instead);
    }

    /** Whether the caller works at the desk of the appointment's centre, or of one in the same area; also if that centre is gone. */
    boolean isDesk(Caller caller, String reference) {
        if (!Clerks.isOne(caller)) {
            return false;
        }
        var kept = appointments.find(Credentials.readReference(reference));
        return kept != null && Clerks.isOneIn(known.areaOf(kept.appointment().centre()), caller);
    }

    private ToldAppointment told(
            Appointment appointment, @Nullable String secret, @Nullable Contact masked, Instead instead) {
        var centre = centres.lately(appointment.centre());
        return ToldAppointment.of(
                appointment,
                secret,
                centre == null ? known.lastTold(appointment.centre()) : centre.centre(),
                items.byCodes(appointment.services()),
                masked,
                instead,
                appointment.status() == Status.CHECKED_IN ? queue.of(appointment) : null,
                credentials.calendarKey(appointment.reference()),
                clock.getZone());
    }
}

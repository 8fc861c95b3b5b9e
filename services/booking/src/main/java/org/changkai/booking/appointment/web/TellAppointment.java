package org.changkai.booking.appointment.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.BookAppointment.Booked;
import org.changkai.booking.appointment.CalendarFile;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItems;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to an appointment what its reader wants to know: names, address, documents to bring. */
@Component
public class TellAppointment {

    private final Appointments appointments;
    private final PlannedCentres centres;
    private final ServiceItems items;
    private final Credentials credentials;
    private final Clock clock;

    TellAppointment(
            Appointments appointments,
            PlannedCentres centres,
            ServiceItems items,
            Credentials credentials,
            Clock clock) {
        this.appointments = appointments;
        this.centres = centres;
        this.items = items;
        this.credentials = credentials;
        this.clock = clock;
    }

    public ToldAppointment booked(Booked booked, Contact contact) {
        return told(booked.appointment(), booked.secret(), contact);
    }

    /** As its owner sees it. */
    public ToldAppointment told(Appointment appointment) {
        return told(appointment, null, appointments.contact(appointment.reference()));
    }

    /** Whether the caller works at the desk of the appointment's centre, or of one in the same area. */
    boolean isDesk(Caller caller, String reference) {
        if (!caller.has("booking:desk")) {
            return false;
        }
        var kept = appointments.find(Credentials.readReference(reference));
        var centre = kept == null ? null : centres.lately(kept.appointment().centre());
        return centre != null && caller.mayActIn(centre.centre().areaCode());
    }

    String calendarFile(Appointment appointment) {
        var centre = centres.lately(appointment.centre());
        var item = items.byCode(appointment.services().getFirst());
        var title = (item == null ? "" : item.name())
                + (centre == null ? "" : " · " + centre.centre().name());
        var description = "预约编号 " + appointment.reference() + "，请在 "
                + DateTimeFormatter.ofPattern("M月d日 HH:mm").format(appointment.start()) + " 前到达并签到。"
                + (item == null || item.documents() == null || item.documents().isEmpty()
                        ? ""
                        : "\n请携带：" + String.join("、", item.documents()));
        return CalendarFile.of(
                appointment,
                new CalendarFile.Words(
                        title,
                        centre == null ? null : centre.centre().address(),
                        description,
                        centre == null ? null : centre.centre().lat(),
                        centre == null ? null : centre.centre().lon()),
                clock.getZone());
    }

    private ToldAppointment told(Appointment appointment, @Nullable String secret, @Nullable Contact contact) {
        var centre = centres.lately(appointment.centre());
        return ToldAppointment.of(
                appointment,
                secret,
                centre == null ? null : centre.centre(),
                items.byCode(appointment.services().getFirst()),
                contact,
                credentials.calendarKey(appointment.reference()),
                clock.getZone());
    }
}

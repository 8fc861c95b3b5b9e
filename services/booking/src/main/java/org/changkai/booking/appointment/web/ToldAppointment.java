package org.changkai.booking.appointment.web;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.Queue;
import org.changkai.booking.centre.Centre;
import org.changkai.booking.item.ServiceItem;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its owner sees it.
 *
 * @param secret only in the answer that booked it
 * @param service the first of {@code services}
 * @param serviceName of all of them
 * @param documents to bring for all of them, each once
 * @param orphaned present if the centre has changed its hours so that another time must be chosen
 * @param replaces reference of the displaced visit of the same person for which this one stands; absent if there is none
 * @param replacedBy reference of the visit that stands for this one, which its centre had displaced; absent if there is none
 * @param contact masked
 * @param ticket the number in the queue; present once the visitor has checked in and until it is finished
 * @param ics address of the calendar file, which needs no secret besides the key in it
 */
public record ToldAppointment(
        String reference,
        @Nullable String secret,
        String centre,
        @Nullable String centreName,
        @Nullable String address,
        @Nullable String phone,
        String service,
        @Nullable String serviceName,
        List<String> services,
        OffsetDateTime start,
        OffsetDateTime end,
        Status status,
        @Nullable Boolean orphaned,
        @Nullable Boolean priority,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable Contact contact,
        Queue.@Nullable Place ticket,
        @Nullable List<String> documents,
        URI ics) {

    /** What it stands for, and what stands for it; null for nothing. */
    record Instead(@Nullable String replaces, @Nullable String replacedBy) {}

    static ToldAppointment of(
            Appointment appointment,
            @Nullable String secret,
            @Nullable Centre centre,
            List<ServiceItem> chain,
            @Nullable Contact masked,
            Instead instead,
            Queue.@Nullable Place ticket,
            String calendarKey,
            ZoneId zone) {
        return new ToldAppointment(
                appointment.reference(),
                secret,
                appointment.centre(),
                centre == null ? null : centre.name(),
                centre == null ? null : centre.address(),
                centre == null ? null : centre.phone(),
                appointment.services().getFirst(),
                chain.isEmpty() ? null : ServiceItem.names(chain, false),
                appointment.services(),
                appointment.start().atZone(zone).toOffsetDateTime(),
                appointment.end().atZone(zone).toOffsetDateTime(),
                appointment.status(),
                appointment.orphaned() ? Boolean.TRUE : null,
                appointment.priority() ? Boolean.TRUE : null,
                instead.replaces(),
                instead.replacedBy(),
                masked,
                ticket,
                chain.isEmpty() ? null : ServiceItem.documents(chain),
                URI.create(
                        "/api/booking/appointments/" + appointment.reference() + "/calendar.ics?key=" + calendarKey));
    }
}

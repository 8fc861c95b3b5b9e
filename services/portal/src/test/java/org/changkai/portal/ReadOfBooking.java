package org.changkai.portal;

import java.util.Set;
import java.util.stream.Stream;
import org.changkai.portal.audit.Opening;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.FirstFree;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.NewTime;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.VisitAreas;
import org.changkai.portal.hall.Board;
import org.changkai.portal.hall.Ticket;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.holiday.NationalYear;
import org.changkai.portal.message.Messages;
import org.changkai.portal.numbers.Numbers;
import org.changkai.portal.phone.CodeSent;
import org.changkai.portal.phone.NewSecret;
import org.changkai.portal.phone.Verified;
import org.changkai.portal.phone.Waiting;
import org.changkai.portal.plan.Closures;
import org.changkai.portal.plan.Counters;
import org.changkai.portal.plan.DeadMessage;
import org.changkai.portal.plan.Limits;
import org.changkai.portal.plan.RemovedCentre;
import org.changkai.portal.plan.Schedule;
import org.changkai.portal.staff.Agenda;
import org.changkai.portal.waitlist.Entry;
import org.junit.jupiter.params.provider.Arguments;

/** What pages read of booking's answers. */
final class ReadOfBooking {

    private static final String CENTRE = "/api/booking/centres/{id}/";
    private static final String APPOINTMENT = "/api/booking/appointments/{reference}";

    private ReadOfBooking() {}

    static Stream<Arguments> answers() {
        return Stream.of(
                get("/api/booking/services", ServiceItem.ServiceItems.class),
                get(CENTRE + "calendar", Calendar.class),
                get("/api/booking/first-free", FirstFree.FirstFrees.class),
                post("/api/booking/holds", Hold.class),
                post("/api/booking/appointments", Appointment.class),
                get(APPOINTMENT, Appointment.class),
                get(APPOINTMENT + "/contact", Hall.Contact.class),
                get(APPOINTMENT + "/new-times", NewTime.NewTimes.class),
                post(APPOINTMENT + "/new-time", Appointment.class),
                post("/api/booking/phone-codes", CodeSent.class),
                post("/api/booking/phone-codes/verification", Verified.class),
                get("/api/booking/my-appointments", Appointment.Appointments.class),
                post("/api/booking/my-appointments/{reference}/secret", NewSecret.class),
                get("/api/booking/my-waitlist", Waiting.AllWaiting.class),
                post("/api/booking/my-waitlist/{reference}/secret", NewSecret.class),
                get("/api/booking/waitlist/{reference}", Entry.class),
                get("/api/booking/messages", Messages.class),
                get("/api/booking/tickets/{id}", Ticket.class),
                get(CENTRE + "board", Board.class),
                get(CENTRE + "waiting", Ticket.Waiting.class),
                get(CENTRE + "agenda", Agenda.class),
                get(CENTRE + "orphaned-appointments", Agenda.class),
                get("/api/booking/removed-centres", RemovedCentre.RemovedCentres.class),
                get(CENTRE + "dead-messages", DeadMessage.DeadMessages.class),
                get(CENTRE + "schedule", Schedule.class),
                get(CENTRE + "closures", Closures.class),
                get(CENTRE + "counters", Counters.class),
                get(CENTRE + "counters", VisitAreas.class),
                get(CENTRE + "limits", Limits.class),
                get("/api/booking/numbers", Numbers.class),
                get("/api/booking/audit/contacts", Opening.Openings.class),
                get(CENTRE + "services", ServiceItem.ServiceItems.class),
                get("/api/booking/national-calendar/{year}", NationalYear.class));
    }

    private static Arguments get(String path, Class<?> read) {
        return Arguments.of("booking", "get", path, read, Set.of());
    }

    private static Arguments post(String path, Class<?> read) {
        return Arguments.of("booking", "post", path, read, Set.of());
    }
}

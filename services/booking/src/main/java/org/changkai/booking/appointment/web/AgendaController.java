package org.changkai.booking.appointment.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.OpenContact;
import org.changkai.booking.appointment.Replacements;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.centre.web.AskedArea;
import org.changkai.booking.rule.web.Answers;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AgendaController {

    private final Appointments appointments;
    private final Replacements replacements;
    private final OpenContact contacts;
    private final Centres centres;
    private final Clock clock;

    AgendaController(
            Appointments appointments, Replacements replacements, OpenContact contacts, Centres centres, Clock clock) {
        this.appointments = appointments;
        this.replacements = replacements;
        this.contacts = contacts;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * One visit in the day's list.
     *
     * @param replacedBy reference of what the person has booked instead after it was displaced; absent if nothing stands for it
     * @param contact masked, or absent once deleted
     */
    record Entry(
            String reference,
            List<String> services,
            OffsetDateTime start,
            OffsetDateTime end,
            Appointment.Status status,
            boolean orphaned,
            boolean priority,
            boolean byStaff,
            @Nullable String replacedBy,
            @Nullable Contact contact) {

        static Entry of(Appointment appointment, @Nullable String replacedBy, @Nullable Contact contact, ZoneId zone) {
            return new Entry(
                    appointment.reference(),
                    appointment.services(),
                    appointment.start().atZone(zone).toOffsetDateTime(),
                    appointment.end().atZone(zone).toOffsetDateTime(),
                    appointment.status(),
                    appointment.orphaned(),
                    appointment.priority(),
                    appointment.byStaff(),
                    replacedBy,
                    contact == null ? null : contact.masked());
        }
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @GetMapping("/api/booking/centres/{id}/agenda")
    ResponseEntity<Page<Entry>> agenda(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AskedArea.require(centres, id, caller);
        var day = date == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : date;
        return answer(piece(appointments.on(id, day), limit, cursor));
    }

    /** Visits to come that lie outside the centre's hours or counters since those have changed. */
    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @GetMapping("/api/booking/centres/{id}/orphaned-appointments")
    ResponseEntity<Page<Entry>> orphaned(
            @PathVariable String id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AskedArea.require(centres, id, caller);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return answer(piece(appointments.orphans(id, today), limit, cursor));
    }

    /** The contact of one visit, unmasked; who opened it is written down. */
    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @GetMapping("/api/booking/appointments/{reference}/contact")
    ResponseEntity<Contact> contact(@PathVariable String reference, Caller caller) {
        return answer(Answers.done(contacts.open(
                reference, caller.account(), appointment -> AskedArea.require(centres, appointment.centre(), caller))));
    }

    private Page<Entry> piece(List<Appointment> all, int limit, @Nullable String cursor) {
        var piece = Page.piece(all, limit, cursor, Appointment::reference);
        var references = piece.items().stream().map(Appointment::reference).toList();
        var known = appointments.contacts(references);
        var instead = replacements.of(references);
        return piece.map(
                one -> Entry.of(one, instead.get(one.reference()), known.get(one.reference()), clock.getZone()));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}

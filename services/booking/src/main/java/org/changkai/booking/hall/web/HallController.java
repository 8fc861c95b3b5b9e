package org.changkai.booking.hall.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.changkai.booking.appointment.CheckIn;
import org.changkai.booking.appointment.OpenAppointment;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.web.AskedCentre;
import org.changkai.booking.day.web.Clerks;
import org.changkai.booking.hall.AttendTicket;
import org.changkai.booking.hall.CallNext;
import org.changkai.booking.hall.ReadHall;
import org.changkai.booking.hall.TakeTicket;
import org.changkai.booking.hall.Ticket;
import org.changkai.booking.hold.web.Clients;
import org.changkai.booking.rule.web.Answers;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HallController {

    private final PlannedCentres centres;
    private final TakeTicket take;
    private final CallNext call;
    private final AttendTicket attend;
    private final ReadHall read;
    private final OpenAppointment open;
    private final CheckIn checkIn;
    private final IdempotentAnswers answers;
    private final LiveSettings<BookingSettings> settings;
    private final Clients clients;

    HallController(
            PlannedCentres centres,
            TakeTicket take,
            CallNext call,
            AttendTicket attend,
            ReadHall read,
            OpenAppointment open,
            CheckIn checkIn,
            IdempotentAnswers answers,
            LiveSettings<BookingSettings> settings,
            Clients clients) {
        this.centres = centres;
        this.take = take;
        this.call = call;
        this.attend = attend;
        this.read = read;
        this.open = open;
        this.checkIn = checkIn;
        this.answers = answers;
        this.settings = settings;
        this.clients = clients;
    }

    /**
     * What a visitor comes for.
     *
     * @param appointment reference, or what its QR code says; checks in
     * @param priority 60 or older, disabled, or with a small child
     */
    record NewTicket(
            @NotBlank @Size(max = 64) String service,
            @Nullable @Size(max = 500) String appointment,
            @Nullable Boolean priority) {}

    /** One client address may have only so many numbers that wait ({@code too-many-numbers}); staff, and who has an appointment, any. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/centres/{id}/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ToldTicket> take(
            @PathVariable String id,
            @Valid @RequestBody NewTicket wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            Caller caller) {
        var centre = AskedCentre.known(centres.now(id));
        var reference = wanted.appointment();
        return reference == null
                ? answers.once(
                        "POST /tickets " + id,
                        key,
                        wanted,
                        ToldTicket.class,
                        () -> given(centre, walkIn(centre, wanted, request, caller)))
                // a check-in gives the same number again by itself, and stands even if the hall gives out no more
                : given(centre, checkedIn(centre, reference));
    }

    private ResponseEntity<ToldTicket> given(PlannedCentre centre, Ticket ticket) {
        return ResponseEntity.created(URI.create("/api/booking/tickets/" + ticket.id()))
                .body(ToldTicket.of(ticket, wait(centre, ticket)));
    }

    private Ticket walkIn(PlannedCentre centre, NewTicket wanted, HttpServletRequest request, Caller caller) {
        var staff = Clerks.isOneIn(centre.centre().areaCode(), caller);
        var priority = Boolean.TRUE.equals(wanted.priority());
        var holder = staff ? null : clients.of(request);
        return Answers.done(take.walkIn(centre, wanted.service(), priority, staff, holder));
    }

    private Ticket checkedIn(PlannedCentre centre, String reference) {
        var appointment = Answers.done(open.openForStaff(Scanned.reference(reference)));
        if (!appointment.centre().equals(centre.centre().id())) {
            throw Problem.of(409, "appointment-elsewhere").exception();
        }
        return known(Answers.done(checkIn.checkIn(appointment)).number());
    }

    private ReadHall.@Nullable Wait wait(PlannedCentre centre, Ticket ticket) {
        return ticket.status() == Ticket.Status.WAITING ? read.estimate(centre, ticket) : null;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/tickets/{id}")
    ToldTicket ticket(@PathVariable UUID id) {
        var ticket = known(id);
        return ToldTicket.of(ticket, wait(AskedCentre.known(centres.now(ticket.centre())), ticket));
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @PostMapping("/api/booking/centres/{id}/counters/{number}/next")
    ToldTicket next(@PathVariable String id, @PathVariable int number, Caller caller) {
        var centre = AskedCentre.known(centres.now(id), caller);
        return ToldTicket.of(Answers.done(call.next(centre, number)), null);
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @PostMapping("/api/booking/tickets/{id}/{step:skip|recall|serve|finish}")
    ToldTicket attend(
            @PathVariable UUID id,
            @PathVariable @Schema(allowableValues = {"skip", "recall", "serve", "finish"}) String step,
            Caller caller) {
        var ticket = known(id);
        var centre = AskedCentre.known(centres.now(ticket.centre()), caller);
        return ToldTicket.of(
                Answers.done(attend.attend(centre, ticket, Ticket.Step.valueOf(step.toUpperCase(Locale.ROOT)))), null);
    }

    /** A skipped visitor has come back, and is called after some of those who wait with the same right. */
    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @PostMapping("/api/booking/tickets/{id}/return")
    ToldTicket comeBack(@PathVariable UUID id, Caller caller) {
        var ticket = known(id);
        var centre = AskedCentre.known(centres.now(ticket.centre()), caller);
        var back = Answers.done(attend.comeBack(ticket, settings.get().hall().returnBehind()));
        return ToldTicket.of(back, read.estimate(centre, back));
    }

    /**
     * Where a visitor is sent on to.
     *
     * @param service another one; the same if absent
     * @param counter the only one that shall call; any that does the service if absent
     */
    record Transfer(
            @Nullable @Size(max = 64) String service,
            @Nullable Integer counter) {}

    /** Where neither service nor counter would be another one it is refused ({@code transfer-changes-nothing}). */
    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @PostMapping("/api/booking/tickets/{id}/transfer")
    ToldTicket transfer(@PathVariable UUID id, @Valid @RequestBody Transfer to, Caller caller) {
        var ticket = known(id);
        var centre = AskedCentre.known(centres.now(ticket.centre()), caller);
        var sent = Answers.done(attend.transfer(centre, ticket, to.service(), to.counter()));
        return ToldTicket.of(sent, read.estimate(centre, sent));
    }

    private Ticket known(UUID id) {
        var ticket = attend.find(id);
        if (ticket == null) {
            throw Problem.of(404, "ticket-unknown").exception();
        }
        return ticket;
    }
}

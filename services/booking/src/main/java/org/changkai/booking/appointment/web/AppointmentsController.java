package org.changkai.booking.appointment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointments.Channel;
import org.changkai.booking.appointment.BookAppointment;
import org.changkai.booking.appointment.CancelAppointment;
import org.changkai.booking.appointment.CheckIn;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.appointment.OpenAppointment;
import org.changkai.booking.appointment.RescheduleAppointment;
import org.changkai.booking.code.PhoneTokens;
import org.changkai.booking.day.web.Clerks;
import org.changkai.booking.rule.web.Answers;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
class AppointmentsController {

    private final BookAppointment book;
    private final OpenAppointment open;
    private final CancelAppointment cancel;
    private final RescheduleAppointment reschedule;
    private final CheckIn checkIn;
    private final TellAppointment tell;
    private final Clerks clerks;
    private final IdempotentAnswers answers;
    private final PhoneTokens tokens;

    AppointmentsController(
            BookAppointment book,
            OpenAppointment open,
            CancelAppointment cancel,
            RescheduleAppointment reschedule,
            CheckIn checkIn,
            TellAppointment tell,
            Clerks clerks,
            IdempotentAnswers answers,
            PhoneTokens tokens) {
        this.book = book;
        this.open = open;
        this.cancel = cancel;
        this.reschedule = reschedule;
        this.checkIn = checkIn;
        this.tell = tell;
        this.clerks = clerks;
        this.answers = answers;
        this.tokens = tokens;
    }

    /** Where to move an appointment: a hold for the same service. */
    record Move(@NotNull UUID hold) {}

    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ToldAppointment> book(
            @Valid @RequestBody NewAppointment wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var contact = wanted.toContact();
        var priority = Boolean.TRUE.equals(wanted.priority());
        var channel = wanted.channel() == null ? Channel.DOOR : wanted.channel();
        return answers.once("POST /appointments", key, wanted, ToldAppointment.class, () -> {
            var verified = wanted.phoneToken() != null;
            if (verified && !tokens.verifies(wanted.phoneToken(), contact.phone())) {
                throw Problem.invalid("/phoneToken", "phone-not-verified").exception();
            }
            var staff = Clerks.isOne(caller) && clerks.isOneAt(book.centreOf(wanted.hold()), caller);
            var booked = Answers.done(book.book(wanted.hold(), contact, priority, verified, staff ? channel : null));
            return tell.booked(booked);
        });
    }

    /** For who has the secret, and for the desk of its centre, which has to name a reference only. */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/appointments/{reference}")
    ResponseEntity<ToldAppointment> open(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret,
            Caller caller) {
        return answer(opened(reference, secret, tell.isDesk(caller, reference)));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/appointments/{reference}/cancellation")
    ResponseEntity<ToldAppointment> cancel(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret,
            Caller caller) {
        var staff = tell.isDesk(caller, reference);
        return answer(Answers.done(cancel.cancel(opened(reference, secret, staff), staff)));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/appointments/{reference}/reschedule")
    ResponseEntity<ToldAppointment> reschedule(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret,
            @Valid @RequestBody Move move,
            Caller caller) {
        var staff = tell.isDesk(caller, reference);
        return answer(Answers.done(reschedule.reschedule(opened(reference, secret, staff), move.hold(), staff)));
    }

    /** Gives a number in the queue of the hall as at its door; without one, as where the hall is closing, it is refused. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/appointments/{reference}/check-in")
    ResponseEntity<ToldAppointment> checkIn(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret,
            Caller caller) {
        var appointment = opened(reference, secret, tell.isDesk(caller, reference));
        return answer(Answers.done(checkIn.checkIn(appointment)).appointment());
    }

    private Appointment opened(String reference, @Nullable String secret, boolean staff) {
        return Answers.done(staff ? open.openForStaff(reference) : open.open(reference, secret));
    }

    private ResponseEntity<ToldAppointment> answer(Appointment appointment) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tell.told(appointment));
    }
}

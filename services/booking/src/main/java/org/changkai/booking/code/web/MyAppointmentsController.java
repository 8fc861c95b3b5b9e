package org.changkai.booking.code.web;

import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.appointment.web.TellAppointment;
import org.changkai.booking.appointment.web.ToldAppointment;
import org.changkai.booking.code.PhoneTokens;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.rule.web.Answers;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** For people who have lost their reference or secret and have verified their number. */
@RestController
class MyAppointmentsController {

    private final Appointments appointments;
    private final PhoneTokens tokens;
    private final Credentials credentials;
    private final TellAppointment tell;
    private final Decisions decisions;

    MyAppointmentsController(
            Appointments appointments,
            PhoneTokens tokens,
            Credentials credentials,
            TellAppointment tell,
            Decisions decisions) {
        this.appointments = appointments;
        this.tokens = tokens;
        this.credentials = credentials;
        this.tell = tell;
        this.decisions = decisions;
    }

    /** A new secret; the old one no longer opens the appointment. */
    record NewSecret(String reference, String secret) {}

    /** The open appointments of the verified number, by start; the last character of a name tells a family apart. */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/my-appointments")
    ResponseEntity<Page<ToldAppointment>> mine(
            @RequestHeader(name = PhoneTokens.HEADER, required = false) @Nullable String token) {
        var items = appointments.openOf(credentials.phoneKeys(VerifiedPhone.of(tokens, token))).stream()
                .map(tell::toldToFamily)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Page.whole(items));
    }

    /** Gives an appointment of the verified number a new secret, with which it is opened, moved or cancelled. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/my-appointments/{reference}/secret")
    ResponseEntity<NewSecret> renew(
            @PathVariable String reference,
            @RequestHeader(name = PhoneTokens.HEADER, required = false) @Nullable String token) {
        var phone = VerifiedPhone.of(tokens, token);
        var renewed = Answers.done(decisions.decide(() -> {
            var kept = appointments.lock(Credentials.readReference(reference));
            var contact = kept == null
                    ? null
                    : appointments.contact(kept.appointment().reference());
            if (kept == null || contact == null || !contact.phone().equals(phone)) {
                return Outcome.refused(Refusal.unknown("appointment-unknown"));
            }
            var secret = credentials.newSecret();
            appointments.renewSecret(kept.appointment().reference(), credentials.hash(secret));
            return Outcome.done(new NewSecret(kept.appointment().reference(), secret));
        }));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(renewed);
    }
}

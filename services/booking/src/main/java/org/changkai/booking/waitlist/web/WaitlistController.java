package org.changkai.booking.waitlist.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.appointment.web.TellAppointment;
import org.changkai.booking.appointment.web.ToldAppointment;
import org.changkai.booking.code.PhoneTokens;
import org.changkai.booking.day.web.Clerks;
import org.changkai.booking.rule.web.Answers;
import org.changkai.booking.waitlist.AnswerOffer;
import org.changkai.booking.waitlist.Entry;
import org.changkai.booking.waitlist.JoinWaitlist;
import org.changkai.platform.http.IdempotentAnswers;
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
class WaitlistController {

    private final JoinWaitlist join;
    private final AnswerOffer answer;
    private final TellEntry entries;
    private final TellAppointment tell;
    private final Clerks clerks;
    private final IdempotentAnswers answers;
    private final PhoneTokens tokens;

    WaitlistController(
            JoinWaitlist join,
            AnswerOffer answer,
            TellEntry entries,
            TellAppointment tell,
            Clerks clerks,
            IdempotentAnswers answers,
            PhoneTokens tokens) {
        this.join = join;
        this.answer = answer;
        this.entries = entries;
        this.tell = tell;
        this.clerks = clerks;
        this.answers = answers;
        this.tokens = tokens;
    }

    /**
     * Only where no place is free; a freed one is then kept for one of those who wait, who came first first. A service that is
     * booked only with a verified number wants its token here too, unless a clerk of the centre asks.
     */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/waitlist")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ToldEntry> join(
            @Valid @RequestBody NewEntry wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = PhoneTokens.HEADER, required = false) @Nullable String token,
            Caller caller) {
        var contact = wanted.contact().with(wanted.forPerson());
        return answers.once("POST /waitlist", key, wanted, ToldEntry.class, () -> {
            var verified = tokens.verifies(token, contact.phone()) || clerks.isOneAt(wanted.centre(), caller);
            var joined = Answers.done(join.join(wanted.toWanted(), contact, verified));
            var location = URI.create("/api/booking/waitlist/" + joined.entry().reference());
            return ResponseEntity.created(location)
                    .cacheControl(CacheControl.noStore())
                    .body(entries.told(joined.entry(), joined.secret()));
        });
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/waitlist/{reference}")
    ResponseEntity<ToldEntry> open(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret) {
        return answer(opened(reference, secret));
    }

    /**
     * Makes the appointment of the offered place; the same key gives the same appointment. A service that is booked only with a
     * verified number wants the token of that number here too, unless a clerk of the centre accepts.
     */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/waitlist/{reference}/acceptance")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ToldAppointment> accept(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = PhoneTokens.HEADER, required = false) @Nullable String token,
            Caller caller) {
        var entry = opened(reference, secret);
        var operation = "POST /waitlist/acceptance " + entry.reference();
        return answers.once(operation, key, "", ToldAppointment.class, () -> {
            var byStaff = clerks.isOneAt(entry.centre(), caller);
            var booked = Answers.done(answer.accept(entry, tokens.phone(token), byStaff));
            return tell.booked(booked);
        });
    }

    /** Passes the offered place on to the next and goes on waiting. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/waitlist/{reference}/refusal")
    ResponseEntity<ToldEntry> decline(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret) {
        return answer(Answers.done(answer.decline(opened(reference, secret))));
    }

    /** Waits no longer; what was offered goes to the next. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/waitlist/{reference}/withdrawal")
    ResponseEntity<ToldEntry> withdraw(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret) {
        return answer(Answers.done(answer.withdraw(opened(reference, secret))));
    }

    private Entry opened(String reference, @Nullable String secret) {
        return Answers.done(answer.open(reference, secret));
    }

    private ResponseEntity<ToldEntry> answer(Entry entry) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(entries.told(entry, null));
    }
}

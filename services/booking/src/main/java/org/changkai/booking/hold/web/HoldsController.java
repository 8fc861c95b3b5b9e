package org.changkai.booking.hold.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.booking.day.web.Clerks;
import org.changkai.booking.hold.GiveBack;
import org.changkai.booking.hold.Held;
import org.changkai.booking.hold.HoldPlace;
import org.changkai.booking.item.web.AskedChain;
import org.changkai.booking.rule.web.Answers;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HoldsController {

    private final HoldPlace hold;
    private final GiveBack giveBack;
    private final Clients clients;
    private final Clerks clerks;
    private final IdempotentAnswers answers;
    private final Clock clock;

    HoldsController(
            HoldPlace hold, GiveBack giveBack, Clients clients, Clerks clerks, IdempotentAnswers answers, Clock clock) {
        this.hold = hold;
        this.giveBack = giveBack;
        this.clients = clients;
        this.clerks = clerks;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * A place to be held.
     *
     * @param start with its offset, one of the calendar's
     * @param services further services of the same visit, given right after the first
     * @param area 12-digit code of where a home visit is wanted, the centre's own area if absent. The appointment keeps it sealed
     */
    record NewHold(
            @NotBlank @Size(max = 64) String centre,
            @NotBlank @Size(max = 64) String service,
            @NotNull OffsetDateTime start,
            @Nullable @Size(max = 12) List<@NotBlank @Size(max = 64) String> services,

            @Nullable @Pattern(regexp = "\\d{12}", message = "area-invalid")
            String area) {

        List<String> chain() {
            return AskedChain.codes(service, services);
        }
    }

    record ToldHold(
            UUID id,
            OffsetDateTime expiresAt,
            String centre,
            List<String> services,
            OffsetDateTime start,
            OffsetDateTime end) {}

    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/holds")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ToldHold> hold(
            @Valid @RequestBody NewHold wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            Caller caller) {
        return answers.once("POST /holds", key, wanted, ToldHold.class, () -> {
            var start = wanted.start().atZoneSameInstant(clock.getZone()).toLocalDateTime();
            var staff = clerks.isOneAt(wanted.centre(), caller);
            var held = Answers.done(hold.hold(
                    wanted.centre(), wanted.chain(), start, wanted.area(), staff, staff ? null : clients.of(request)));
            return ResponseEntity.status(HttpStatus.CREATED).body(told(held));
        });
    }

    /** Gives a place back that is held and not booked; its id, which only its holder knows, is what opens it. */
    @PreAuthorize("permitAll()")
    @DeleteMapping("/api/booking/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable UUID id) {
        Answers.done(giveBack.give(id));
    }

    private ToldHold told(Held held) {
        var zone = clock.getZone();
        return new ToldHold(
                held.id(),
                ToldTime.of(held.expiresAt(), zone),
                held.centre(),
                held.services(),
                held.start().atZone(zone).toOffsetDateTime(),
                held.end().atZone(zone).toOffsetDateTime());
    }
}

package org.changkai.booking.code.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.changkai.booking.appointment.Phone;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.booking.code.VerifyPhone;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CodesController {

    private final VerifyPhone verify;
    private final Clock clock;

    CodesController(VerifyPhone verify, Clock clock) {
        this.verify = verify;
        this.clock = clock;
    }

    /** A number to be verified. */
    record NewCode(
            @NotBlank @Size(max = 30) String phone,

            @Nullable @Pattern(regexp = "zh|en", message = "language-unknown")
            String language) {}

    record ToldCode(OffsetDateTime expiresAt) {}

    /** A code that came by text message. */
    record Verification(
            @NotBlank @Size(max = 30) String phone,

            @NotNull @Pattern(regexp = "\\d{6}", message = "code-of-six-digits")
            String code) {}

    /**
     * What the code was exchanged for.
     *
     * @param phoneToken for {@code POST appointments} and the header {@code Phone-Token}
     */
    record Verified(String phoneToken, OffsetDateTime expiresAt) {}

    /** Sends a code of six digits by text message; whether the number is known here is not told. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/phone-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ToldCode> send(@Valid @RequestBody NewCode wanted, HttpServletRequest request) {
        var sent = verify.send(phone(wanted.phone()), request.getRemoteAddr(), wanted.language());
        return switch (sent.issued()) {
            case YES ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .cacheControl(CacheControl.noStore())
                        .body(new ToldCode(ToldTime.of(sent.expiresAt(), clock.getZone())));
            case TOO_MANY -> throw Problem.of(429, "too-many-codes").exception();
            case AWAY -> throw Problem.of(503, "codes-unavailable").exception();
        };
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/phone-codes/verification")
    ResponseEntity<Verified> verify(@Valid @RequestBody Verification given) {
        var verified = verify.verify(phone(given.phone()), given.code());
        var token = verified.token();
        if (token != null) {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new Verified(token.token(), ToldTime.of(token.expiresAt(), clock.getZone())));
        }
        throw switch (verified.checked()) {
            case RIGHT, WRONG -> Problem.of(422, "code-wrong").exception();
            case TOO_MANY -> Problem.of(429, "code-tried-too-often").exception();
            case AWAY -> Problem.of(503, "codes-unavailable").exception();
        };
    }

    private static String phone(String written) {
        var phone = Phone.normalised(written);
        if (phone == null) {
            throw Problem.invalid("/phone", "phone-invalid").exception();
        }
        return phone;
    }
}

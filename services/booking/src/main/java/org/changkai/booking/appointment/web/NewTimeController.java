package org.changkai.booking.appointment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.changkai.booking.appointment.AcceptNewTime;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.OpenAppointment;
import org.changkai.booking.hold.ProposeTimes;
import org.changkai.booking.rule.web.Answers;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** New times for an appointment that its centre has displaced, for who has its secret and for the desk. */
@RestController
class NewTimeController {

    private static final String SECRET = "Booking-Secret";

    private final OpenAppointment open;
    private final ProposeTimes propose;
    private final AcceptNewTime accept;
    private final TellAppointment tell;
    private final Clock clock;

    NewTimeController(
            OpenAppointment open, ProposeTimes propose, AcceptNewTime accept, TellAppointment tell, Clock clock) {
        this.open = open;
        this.propose = propose;
        this.accept = accept;
        this.tell = tell;
        this.clock = clock;
    }

    record Proposed(OffsetDateTime start, OffsetDateTime end) {}

    /** The time that was chosen, one of those proposed. */
    record Chosen(@NotNull OffsetDateTime start) {}

    /** Free times at the same centre, the nearest to the appointment's own first. */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/appointments/{reference}/new-times")
    ResponseEntity<Page<Proposed>> newTimes(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "10") @Min(1) @Max(200) int limit,
            Caller caller) {
        var staff = tell.isDesk(caller, reference);
        var appointment = opened(reference, secret, staff);
        var zone = clock.getZone();
        var proposals =
                propose.near(appointment.centre(), appointment.services(), appointment.start(), staff, limit).stream()
                        .map(one -> new Proposed(
                                one.start().atZone(zone).toOffsetDateTime(),
                                one.end().atZone(zone).toOffsetDateTime()))
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Page.whole(proposals));
    }

    /** Moves the displaced appointment to the time that was chosen, or changes nothing. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/appointments/{reference}/new-time")
    ResponseEntity<ToldAppointment> newTime(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @Valid @RequestBody Chosen chosen,
            Caller caller) {
        var staff = tell.isDesk(caller, reference);
        var start = chosen.start().atZoneSameInstant(clock.getZone()).toLocalDateTime();
        var moved = Answers.done(accept.accept(opened(reference, secret, staff), start, staff));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tell.told(moved));
    }

    private Appointment opened(String reference, @Nullable String secret, boolean staff) {
        return Answers.done(staff ? open.openForStaff(reference) : open.open(reference, secret));
    }
}

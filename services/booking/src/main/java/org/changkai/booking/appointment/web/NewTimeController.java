package org.changkai.booking.appointment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.changkai.booking.appointment.AcceptNewTime;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.appointment.NewTimes;
import org.changkai.booking.appointment.OpenAppointment;
import org.changkai.booking.centre.Centres;
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

    private final OpenAppointment open;
    private final NewTimes times;
    private final AcceptNewTime accept;
    private final Centres centres;
    private final TellAppointment tell;
    private final Clock clock;

    NewTimeController(
            OpenAppointment open,
            NewTimes times,
            AcceptNewTime accept,
            Centres centres,
            TellAppointment tell,
            Clock clock) {
        this.open = open;
        this.times = times;
        this.accept = accept;
        this.centres = centres;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * A time that is free now.
     *
     * @param centre where it is: the appointment's own, or another if that has been removed, does not do all of it any more or
     *     makes no home visits there
     */
    record Proposed(
            OffsetDateTime start,
            OffsetDateTime end,
            String centre,
            String centreName,
            @Nullable String address) {}

    /**
     * The time that was chosen, one of those proposed.
     *
     * @param centre where it was proposed; the appointment's own if absent
     */
    record Chosen(
            @NotNull OffsetDateTime start,
            @Nullable @Size(max = 64) String centre) {}

    /**
     * Free times at the same centre, the nearest to the appointment's own first. If that centre has been removed, does not do all
     * of the visit's services any more, or makes no home visits there, at the nearest others that do the same. Refused (409) where
     * a new time would be, with the same code.
     */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/appointments/{reference}/new-times")
    ResponseEntity<Page<Proposed>> newTimes(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "10") @Min(1) @Max(200) int limit,
            Caller caller) {
        var staff = tell.isDesk(caller, reference);
        var appointment = opened(reference, secret, staff);
        var offered = Answers.done(
                times.offered(appointment, staff, centre -> staff && caller.mayActIn(centre.areaCode()), limit));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.whole(offered.stream().map(this::proposed).toList()));
    }

    /** Moves the displaced appointment to the time that was chosen, or changes nothing. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/appointments/{reference}/new-time")
    ResponseEntity<ToldAppointment> newTime(
            @PathVariable String reference,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret,
            @Valid @RequestBody Chosen wanted,
            Caller caller) {
        var staff = tell.isDesk(caller, reference);
        var appointment = opened(reference, secret, staff);
        var centre = Objects.requireNonNullElse(wanted.centre(), appointment.centre());
        var area = centres.areaOf(centre);
        var start = wanted.start().atZoneSameInstant(clock.getZone()).toLocalDateTime();
        var chosen = new AcceptNewTime.Chosen(centre, start, staff && area != null && caller.mayActIn(area));
        var moved = Answers.done(accept.accept(appointment, chosen, staff));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tell.told(moved));
    }

    private Proposed proposed(NewTimes.NewTime one) {
        var zone = clock.getZone();
        var centre = one.centre().centre();
        return new Proposed(
                one.time().start().atZone(zone).toOffsetDateTime(),
                one.time().end().atZone(zone).toOffsetDateTime(),
                centre.id(),
                centre.name(),
                centre.address());
    }

    private Appointment opened(String reference, @Nullable String secret, boolean staff) {
        return Answers.done(staff ? open.openForStaff(reference) : open.open(reference, secret));
    }
}

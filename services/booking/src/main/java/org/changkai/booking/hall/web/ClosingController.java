package org.changkai.booking.hall.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.web.AskedCentre;
import org.changkai.booking.hall.CloseHall;
import org.changkai.booking.hall.ReadHall;
import org.changkai.booking.rule.web.Answers;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClosingController {

    private final PlannedCentres centres;
    private final CloseHall close;
    private final ReadHall read;
    private final Clock clock;

    ClosingController(PlannedCentres centres, CloseHall close, ReadHall read, Clock clock) {
        this.centres = centres;
        this.close = close;
        this.read = read;
        this.clock = clock;
    }

    /**
     * The numbers of today that are not finished: who has been called, then who waits in the order in which they are called.
     *
     * @param closedAt since when no more are given out; absent while they are
     */
    record ToldWaiting(@Nullable OffsetDateTime closedAt, List<ToldTicket> items) {}

    /**
     * What becomes of who waits.
     *
     * @param sendHome whether they are sent home; else they are still served
     */
    record Closing(boolean sendHome) {}

    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @GetMapping("/api/booking/centres/{id}/waiting")
    ToldWaiting waiting(@PathVariable String id, Caller caller) {
        return told(centre(id, caller));
    }

    /** No more numbers today. Who is sent home with an appointment is told to book a new time. */
    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @PostMapping("/api/booking/centres/{id}/closing")
    ToldWaiting close(@PathVariable String id, @RequestBody Closing closing, Caller caller) {
        var centre = centre(id, caller);
        Answers.done(close.close(id, closing.sendHome()));
        return told(centre);
    }

    /** Numbers are given out again. */
    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @DeleteMapping("/api/booking/centres/{id}/closing")
    ToldWaiting reopen(@PathVariable String id, Caller caller) {
        var centre = centre(id, caller);
        Answers.done(close.open(id));
        return told(centre);
    }

    private ToldWaiting told(PlannedCentre centre) {
        var waiting = read.waiting(centre);
        var closed = waiting.closedAt();
        return new ToldWaiting(
                closed == null ? null : ToldTime.of(closed, clock.getZone()),
                waiting.numbers().stream()
                        .map(number -> ToldTicket.of(number.ticket(), number.estimate()))
                        .toList());
    }

    private PlannedCentre centre(String id, Caller caller) {
        return AskedCentre.known(centres.now(id), caller);
    }
}

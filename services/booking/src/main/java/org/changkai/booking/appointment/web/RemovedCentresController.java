package org.changkai.booking.appointment.web;

import java.time.Clock;
import java.time.LocalDate;
import org.changkai.booking.appointment.RemovedCentres;
import org.changkai.booking.appointment.RemovedCentres.RemovedCentre;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RemovedCentresController {

    private final RemovedCentres removed;
    private final Clock clock;

    RemovedCentresController(RemovedCentres removed, Clock clock) {
        this.removed = removed;
        this.clock = clock;
    }

    /**
     * Centres of the caller's areas that registry has removed and where people are still booked or messages were given up, by
     * name.
     */
    @PreAuthorize("hasAnyAuthority('SCOPE_booking:desk', 'SCOPE_booking:manage')")
    @GetMapping("/api/booking/removed-centres")
    ResponseEntity<Page<RemovedCentre>> removed(Caller caller) {
        var now = clock.instant();
        var own = removed.withWorkAt(now, LocalDate.ofInstant(now, clock.getZone())).stream()
                .filter(centre -> caller.mayActIn(centre.area()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Page.whole(own));
    }
}

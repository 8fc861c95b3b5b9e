package org.changkai.booking.day.web;

import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ToldItem;
import org.changkai.platform.page.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OfferedController {

    private final PlannedCentres centres;

    OfferedController(PlannedCentres centres) {
        this.centres = centres;
    }

    /** What can be booked at a centre: what none of its counters does is left out. The limits are those that count here. */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/centres/{id}/services")
    Page<ToldItem> offered(@PathVariable String id) {
        var centre = AskedCentre.known(centres.now(id));
        return Page.whole(centre.offered().stream()
                .map(item -> ToldItem.of(item, centre.limits(item)))
                .toList());
    }
}

package org.changkai.booking.day.web;

import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ToldItem;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OfferedController {

    private final PlannedCentres centres;
    private final LiveSettings<BookingSettings> settings;

    OfferedController(PlannedCentres centres, LiveSettings<BookingSettings> settings) {
        this.centres = centres;
        this.settings = settings;
    }

    /** What can be booked at a centre: what none of its counters does is left out. */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/centres/{id}/services")
    Page<ToldItem> offered(@PathVariable String id) {
        var centre = centres.now(id);
        if (centre == null) {
            throw Problem.of(404, "centre-unknown").exception();
        }
        var current = settings.get();
        return Page.whole(centre.offered().stream()
                .map(item -> ToldItem.of(item, current))
                .toList());
    }
}

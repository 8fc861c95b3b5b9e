package org.changkai.booking.item.web;

import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.item.ToldItem;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.page.Page;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServicesController {

    private final ServiceItems items;
    private final LiveSettings<BookingSettings> settings;

    ServicesController(ServiceItems items, LiveSettings<BookingSettings> settings) {
        this.items = items;
        this.settings = settings;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/services")
    Page<ToldItem> services() {
        var limits = settings.get().limits();
        return Page.whole(
                items.all().stream().map(item -> ToldItem.of(item, limits)).toList());
    }
}

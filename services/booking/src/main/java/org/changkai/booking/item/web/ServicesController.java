package org.changkai.booking.item.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.item.ToldItem;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.page.Page;
import org.changkai.platform.settings.LiveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    Page<ToldItem> services(
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var current = settings.get();
        return Page.piece(items.all(), limit, cursor, ServiceItem::code).map(item -> ToldItem.of(item, current));
    }
}

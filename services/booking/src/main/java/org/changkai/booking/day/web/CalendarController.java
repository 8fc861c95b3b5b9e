package org.changkai.booking.day.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.changkai.platform.settings.LiveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarController {

    private final ReadCalendar calendar;
    private final PlannedCentres centres;
    private final ServiceItems items;
    private final LiveSettings<BookingSettings> settings;
    private final Clock clock;

    CalendarController(
            ReadCalendar calendar,
            PlannedCentres centres,
            ServiceItems items,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        this.calendar = calendar;
        this.centres = centres;
        this.items = items;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/centres/{id}/calendar")
    ResponseEntity<ToldCalendar> calendar(
            @PathVariable String id,
            @RequestParam @NotBlank @Size(max = 64) String service,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Min(1) @Nullable Integer days,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        var centre = centres.now(id);
        if (centre == null) {
            throw Problem.of(404, "centre-unknown").exception();
        }
        var item = item(service);
        if (centre.offered(service) == null) {
            throw Problem.of(422, "service-not-offered")
                    .with("service", service)
                    .exception();
        }
        return answer(read(List.of(centre), item, from, days, language).getFirst());
    }

    /** The calendars of several centres at once, in the order asked for; centres not known are left out. */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/calendars")
    ResponseEntity<Page<ToldCalendar>> calendars(
            @RequestParam("centres") List<String> ids,
            @RequestParam @NotBlank @Size(max = 64) String service,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Min(1) @Nullable Integer days,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        var most = settings.get().calendar().maxCentres();
        if (ids.isEmpty() || ids.size() > most) {
            throw Problem.invalid("centres", "too-many-centres").exception();
        }
        var item = item(service);
        var asked = List.copyOf(centres.now(ids).values());
        return answer(Page.whole(read(asked, item, from, days, language)));
    }

    private List<ToldCalendar> read(
            List<PlannedCentre> asked,
            ServiceItem item,
            @Nullable LocalDate from,
            @Nullable Integer days,
            @Nullable String language) {
        var bounds = settings.get().calendar();
        var length = days == null ? bounds.defaultDays() : days;
        if (length > bounds.maxDays()) {
            throw Problem.invalid("days", "too-many-days").exception();
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var first = from == null ? today : from;
        if (first.isBefore(today.minusYears(1)) || first.isAfter(today.plusYears(2))) {
            throw Problem.invalid("from", "date-out-of-range").exception();
        }
        var english = Locale.ENGLISH.equals(ProblemTexts.language(language));
        return calendar.read(asked, item, first, length).entrySet().stream()
                .map(entry -> ToldCalendar.of(entry.getKey(), item, entry.getValue(), clock.getZone(), english))
                .toList();
    }

    private ServiceItem item(String service) {
        var item = items.byCode(service);
        if (item == null) {
            throw Problem.of(422, "service-unknown").with("service", service).exception();
        }
        return item;
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy("Accept-Language")
                .body(body);
    }
}

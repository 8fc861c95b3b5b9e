package org.changkai.booking.nearby.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.changkai.booking.day.web.AskedDate;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.item.web.AskedChain;
import org.changkai.booking.nearby.FirstFree;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.settings.LiveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FirstFreeController {

    private final FirstFree firstFree;
    private final ServiceItems items;
    private final LiveSettings<BookingSettings> settings;
    private final Clock clock;

    FirstFreeController(FirstFree firstFree, ServiceItems items, LiveSettings<BookingSettings> settings, Clock clock) {
        this.firstFree = firstFree;
        this.items = items;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One start at one centre.
     *
     * @param distance in metres
     * @param walkMinutes rounded up to tenths
     */
    record Time(
            String centre,
            String centreName,
            @Nullable String address,
            String service,
            OffsetDateTime start,
            int free,
            long distance,
            double walkMinutes) {}

    /**
     * A centre outside the circle.
     *
     * @param distance straight, in metres
     */
    record Nearest(
            String centre,
            String centreName,
            @Nullable String address,
            @Nullable String phone,
            long distance) {

        static @Nullable Nearest of(FirstFree.@Nullable Nearest nearest) {
            if (nearest == null) {
                return null;
            }
            var centre = nearest.centre().centre();
            return new Nearest(
                    centre.id(), centre.name(), centre.address(), centre.phone(), Math.round(nearest.metres()));
        }
    }

    /**
     * The soonest times.
     *
     * @param method {@code walk-network}, {@code estimated}, or {@code straight-line} while registry is away
     * @param nearest present if no centre in the circle gives the service: the nearest that does
     * @param degraded present if the ways are by straight line for want of registry
     */
    record Times(
            String method,
            @Nullable Boolean degraded,
            List<Time> items,
            @Nullable Nearest nearest,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {}

    /**
     * The soonest times around a point for a service, or for several in one visit: then where all of them fit one after the
     * other, at the fifty nearest centres that do them all.
     *
     * @param services further services of the same visit, given right after the first
     */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/first-free")
    ResponseEntity<Times> find(
            @RequestParam @DecimalMin("-90") @DecimalMax("90") double lat,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") double lon,
            @RequestParam(defaultValue = "15") @Min(1) @Max(120) int minutes,
            @RequestParam(defaultValue = "wgs84") @Pattern(regexp = "wgs84|gcj02|bd09", message = "unknown-datum")
                    String datum,
            @RequestParam @NotBlank @Size(max = 64) String service,
            @RequestParam(required = false) @Nullable List<String> services,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        var chain = AskedChain.of(items, settings.get().limits().maxServicesPerVisit(), service, services);
        var first = AskedDate.from(from, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var answer = firstFree.find(new FirstFree.Question(lat, lon, datum, minutes, chain, first, limit));
        var times = answer.found().stream().map(found -> time(found, service)).toList();
        var degraded = answer.method().equals("straight-line") ? Boolean.TRUE : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Times(answer.method(), degraded, times, Nearest.of(answer.nearest()), null));
    }

    private Time time(FirstFree.Found found, String service) {
        var centre = found.centre().centre();
        return new Time(
                centre.id(),
                centre.name(),
                centre.address(),
                service,
                found.start().atZone(clock.getZone()).toOffsetDateTime(),
                found.free(),
                Math.round(found.way().metres()),
                Math.ceil(found.way().walkMinutes() * 10) / 10);
    }
}

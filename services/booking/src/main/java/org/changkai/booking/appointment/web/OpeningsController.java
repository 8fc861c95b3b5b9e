package org.changkai.booking.appointment.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.changkai.booking.appointment.Openings;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpeningsController {

    private static final int MOST_DAYS = 400;

    private final Openings openings;
    private final Clock clock;

    OpeningsController(Openings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * Who of the staff has read whose contact.
     *
     * @param centreName of one that is gone as well; absent where the centre is
     */
    record ToldOpening(
            OffsetDateTime at,
            String account,
            String reference,
            @Nullable String centre,
            @Nullable String centreName) {}

    /** The newest first, of the last 30 days if nothing is said; by one account if it is named. */
    @PreAuthorize("hasAuthority('SCOPE_audit:read')")
    @GetMapping("/api/booking/audit/contacts")
    ResponseEntity<Page<ToldOpening>> openings(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var zone = clock.getZone();
        var last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : to;
        var first = from == null ? last.minusDays(30) : from;
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Problem.invalid("from", "date-out-of-range").exception();
        }
        var after = Cursor.parse(cursor, 1);
        var rows = openings.read(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                after == null ? Long.MAX_VALUE : after.number(0),
                account,
                limit + 1);
        var page = Page.of(rows, limit, one -> Cursor.of(one.id()))
                .map(one -> new ToldOpening(
                        ToldTime.of(one.at(), zone), one.account(), one.reference(), one.centre(), one.centreName()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }
}

package org.changkai.booking.calendar.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.changkai.booking.calendar.NationalCalendars;
import org.changkai.booking.calendar.NationalYears;
import org.changkai.booking.day.BringInYear;
import org.changkai.booking.rule.web.Answers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Holidays and make-up workdays by year. A year that nobody has brought in has the tag {@code "0"}. */
@RestController
class NationalCalendarController {

    private static final String PATH = "/api/booking/national-calendar/{year}";
    private static final String EVERYWHERE = "000000000000";
    private static final int FIRST = 2024;
    private static final int LAST = 2099;

    private final NationalCalendars calendars;
    private final NationalYears years;
    private final BringInYear bringIn;

    NationalCalendarController(NationalCalendars calendars, NationalYears years, BringInYear bringIn) {
        this.calendars = calendars;
        this.years = years;
        this.bringIn = bringIn;
    }

    @PreAuthorize("permitAll()")
    @GetMapping(PATH)
    ResponseEntity<YearDocument> year(@PathVariable @Min(FIRST) @Max(LAST) int year) {
        return ResponseEntity.ok()
                .eTag(new Revision(years.revision(year)).etag())
                .body(YearDocument.of(calendars.now().year(year)));
    }

    /** For staff who may act everywhere; takes effect on all replicas at once. */
    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @PutMapping(PATH)
    ResponseEntity<YearDocument> bringIn(
            @PathVariable @Min(FIRST) @Max(LAST) int year,
            @Valid @RequestBody YearDocument document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        caller.requireArea(EVERYWHERE);
        var brought = document.toYear(year);
        var done = Answers.done(
                bringIn.bringIn(brought, caller.account(), revision -> new Revision(revision).require(ifMatch)));
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Revision(done.revision()).etag())
                .header("Orphaned-Appointments", Integer.toString(done.orphans()))
                .body(YearDocument.of(brought));
    }
}

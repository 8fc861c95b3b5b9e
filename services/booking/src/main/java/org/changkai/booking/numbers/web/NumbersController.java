package org.changkai.booking.numbers.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.web.AskedCentre;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.numbers.Figures.By;
import org.changkai.booking.numbers.Figures.Scope;
import org.changkai.booking.numbers.ReadNumbers;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/booking")
class NumbersController {

    private static final int MOST_DAYS = 400;
    private static final int USUAL_DAYS = 30;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReadNumbers numbers;
    private final PlannedCentres centres;
    private final ServiceItems items;
    private final Clock clock;

    NumbersController(ReadNumbers numbers, PlannedCentres centres, ServiceItems items, Clock clock) {
        this.numbers = numbers;
        this.centres = centres;
        this.items = items;
        this.clock = clock;
    }

    /**
     * Numbers of a subtree of areas, or of one centre, for a period of at most 400 days; the last 30 if nothing is said.
     *
     * @param area 12-digit code; all areas in which the account may act, each visit once, if neither it nor a centre is named
     * @param by service, centre, area (one level below), day or all
     */
    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @GetMapping("/numbers")
    ResponseEntity<Page<ToldNumber>> numbers(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "service") String by,
            Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.whole(told(area, centre, from, to, by, caller)));
    }

    /** The same as CSV in UTF-8 with a byte order mark, which spreadsheets need; whatever is accepted, the path names the format. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv;charset=UTF-8", schema = @Schema(type = "string")))
    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @GetMapping("/numbers.csv")
    ResponseEntity<String> csv(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "service") String by,
            Caller caller) {
        var text = new StringBuilder("\uFEFF").append(ToldNumber.CSV_HEAD).append("\r\n");
        told(area, centre, from, to, by, caller)
                .forEach(line -> text.append(line.csv()).append("\r\n"));
        var download = ContentDisposition.attachment()
                .filename("numbers.csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .contentType(CSV)
                .body(text.toString());
    }

    private List<ToldNumber> told(
            @Nullable String area,
            @Nullable String centre,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String by,
            Caller caller) {
        var last = to == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : to;
        var first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Problem.invalid("from", "date-out-of-range").exception();
        }
        var areas = areas(area, centre, caller);
        var kind = by(by);
        return numbers.read(Scope.of(areas, centre, first, last), kind).stream()
                .map(line -> ToldNumber.of(line, name(kind, line.line().key())))
                .toList();
    }

    /** Of the subtrees that are asked for, if the account may act in them; none for all. */
    private List<String> areas(@Nullable String area, @Nullable String centre, Caller caller) {
        if (centre != null) {
            AskedCentre.known(centres.now(centre), caller);
            return List.of();
        }
        if (area == null) {
            return caller.areas();
        }
        if (!area.matches("\\d{12}")) {
            throw Problem.invalid("area", "area-invalid").exception();
        }
        caller.requireArea(area);
        return List.of(area);
    }

    private static By by(String name) {
        try {
            return By.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("by", "by-unknown").exception();
        }
    }

    private @Nullable String name(By by, String key) {
        return switch (by) {
            case SERVICE -> {
                var item = items.byCode(key);
                yield item == null ? null : item.name();
            }
            case CENTRE -> {
                var centre = centres.lately(key);
                yield centre == null ? null : centre.centre().name();
            }
            case AREA, DAY, ALL -> null;
        };
    }
}

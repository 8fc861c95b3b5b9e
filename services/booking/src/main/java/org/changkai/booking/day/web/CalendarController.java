package org.changkai.booking.day.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.changkai.booking.day.Editions;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.day.web.ReadyCalendars.Asked;
import org.changkai.booking.hold.ReadChains;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.item.web.AskedChain;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class CalendarController {

    private static final Zipped.Part BEGIN = part("{\"items\":[");
    private static final Zipped.Part COMMA = part(",");
    private static final Zipped.Part END = part("],\"next\":null}");

    private final PlannedCentres centres;
    private final ServiceItems items;
    private final LiveSettings<BookingSettings> settings;
    private final Clock clock;
    private final ReadyCalendars ready;
    private final ReadChains chains;
    private final JsonMapper json;

    CalendarController(
            Editions editions,
            ReadCalendar calendar,
            ReadChains chains,
            PlannedCentres centres,
            ServiceItems items,
            LiveSettings<BookingSettings> settings,
            JsonMapper json,
            Clock clock) {
        this.centres = centres;
        this.items = items;
        this.settings = settings;
        this.clock = clock;
        this.chains = chains;
        this.json = json;
        var most = settings.get().calendar().kept().toBytes();
        this.ready = new ReadyCalendars(editions, centres, calendar, json, clock.getZone(), most);
    }

    /** What {@code calendars} answers. */
    record ToldCalendars(List<ToldCalendar> items, @Nullable String next) {}

    /**
     * The free times of a service, or of several in one visit: then where all of them fit one after the other.
     *
     * @param services further services of the same visit, given right after the first
     * @param desk whether the desk of the centre asks, which books sooner and later than citizens, and what is kept for it
     */
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/api/booking/centres/{id}/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ToldCalendar.class)))
    ResponseEntity<byte[]> calendar(
            @PathVariable String id,
            @RequestParam @NotBlank @Size(max = 64) String service,
            @RequestParam(required = false) @Nullable List<String> services,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Min(1) @Nullable Integer days,
            @RequestParam(defaultValue = "false") boolean desk,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            HttpServletRequest request,
            Caller caller) {
        var asked = asked(service, from, days, language);
        if (desk || (services != null && !services.isEmpty())) {
            var most = settings.get().limits().maxServicesPerVisit();
            var chain = AskedChain.of(items, most, service, services);
            return answer(List.of(chained(centre(id, desk ? caller : null), chain, asked, desk)), request);
        }
        var written = ready.read(List.of(id), asked).get(id);
        var centre = written == null ? null : centres.lately(id);
        if (written == null || centre == null) {
            throw Problem.of(404, "centre-unknown").exception();
        }
        if (centre.offered(service) == null) {
            throw Problem.of(422, "service-not-offered")
                    .with("service", service)
                    .exception();
        }
        return answer(List.of(written), request);
    }

    private Zipped.Part chained(PlannedCentre centre, List<ServiceItem> chain, Asked asked, boolean desk) {
        for (var item : chain) {
            if (centre.offered(item.code()) == null) {
                throw Problem.of(422, "service-not-offered")
                        .with("service", item.code())
                        .exception();
            }
        }
        var dates = chains.read(centre, chain, asked.from(), asked.days(), desk);
        return Zipped.Part.of(
                json.writeValueAsBytes(ToldCalendar.of(centre, chain, dates, clock.getZone(), asked.english())));
    }

    /**
     * The centre as it is now.
     *
     * @param clerk who must work at its desk; null for anybody
     */
    private PlannedCentre centre(String id, @Nullable Caller clerk) {
        var found = AskedCentre.known(centres.now(id));
        if (clerk == null) {
            return found;
        }
        if (!Clerks.isOne(clerk)) {
            throw new AccessDeniedException("the desk's calendar");
        }
        return AskedCentre.known(found, clerk);
    }

    /** The calendars of several centres at once, in the order asked for; centres not known are left out. */
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/api/booking/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ToldCalendars.class)))
    ResponseEntity<byte[]> calendars(
            @RequestParam("centres") List<String> ids,
            @RequestParam @NotBlank @Size(max = 64) String service,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Min(1) @Nullable Integer days,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            HttpServletRequest request) {
        var most = settings.get().calendar().maxCentres();
        if (ids.isEmpty() || ids.size() > most) {
            throw Problem.invalid("centres", "too-many-centres").exception();
        }
        var written = ready.read(ids, asked(service, from, days, language));
        var page = new ArrayList<Zipped.Part>(2 * ids.size() + 2);
        page.add(BEGIN);
        ids.stream().distinct().map(written::get).filter(Objects::nonNull).forEach(one -> {
            if (page.size() > 1) {
                page.add(COMMA);
            }
            page.add(one);
        });
        page.add(END);
        return answer(page, request);
    }

    private Asked asked(String service, @Nullable LocalDate from, @Nullable Integer days, @Nullable String language) {
        var item = AskedChain.known(items, service);
        var bounds = settings.get().calendar();
        var length = days == null ? bounds.defaultDays() : days;
        if (length > bounds.maxDays()) {
            throw Problem.invalid("days", "too-many-days").exception();
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new Asked(
                item, AskedDate.from(from, today), length, Locale.ENGLISH.equals(ProblemTexts.language(language)));
    }

    private static ResponseEntity<byte[]> answer(List<Zipped.Part> parts, HttpServletRequest request) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .varyBy("Accept-Language", "Accept-Encoding");
        return takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(Zipped.gzip(parts))
                : answer.body(Zipped.plain(parts));
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT)
                                .replace(" ", "")
                                .split(","))
                        .anyMatch(one -> one.equals("gzip") || one.matches("gzip;q=(0\\.\\d*[1-9]\\d*|1(\\.0*)?)"));
    }

    private static Zipped.Part part(String text) {
        return Zipped.Part.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

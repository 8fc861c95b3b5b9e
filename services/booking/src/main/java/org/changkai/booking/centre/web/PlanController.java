package org.changkai.booking.centre.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Collectors;
import org.changkai.booking.centre.Centre;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.centre.Centres.Part;
import org.changkai.booking.centre.ClosuresDocument;
import org.changkai.booking.centre.CountersDocument;
import org.changkai.booking.centre.LimitsDocument;
import org.changkai.booking.centre.ScheduleDocument;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.SetPart;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.web.Answers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.problem.Problem;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What managers set of a centre, each part with its own entity tag. A part that nobody has set has the tag {@code "0"}
 * and follows registry's opening hours or the operator's defaults.
 */
@RestController
@RequestMapping("/api/booking/centres/{id}")
class PlanController {

    private static final String ORPHANS = "Orphaned-Appointments";
    private static final String DONE_NOWHERE = "Services-Done-Nowhere";

    private final Centres centres;
    private final PlannedCentres planned;
    private final SetPart set;
    private final PlanRules rules;

    PlanController(Centres centres, PlannedCentres planned, SetPart set, ServiceItems items) {
        this.centres = centres;
        this.planned = planned;
        this.set = set;
        this.rules = new PlanRules(items);
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/schedule")
    ResponseEntity<ScheduleDocument> schedule(@PathVariable String id) {
        return read(id, Part.SCHEDULE, ScheduleDocument.class);
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/closures")
    ResponseEntity<ClosuresDocument> closures(@PathVariable String id) {
        return read(id, Part.CLOSURES, ClosuresDocument.class);
    }

    /**
     * Counters, rooms and sessions. The header {@code Services-Done-Nowhere} names what the centre is said to do and none of its
     * counters does, by codes with commas between; it is absent where there is nothing of the kind.
     */
    @PreAuthorize("permitAll()")
    @GetMapping("/counters")
    ResponseEntity<CountersDocument> counters(@PathVariable String id) {
        return withDoneNowhere(id, read(id, Part.COUNTERS, CountersDocument.class));
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @PutMapping("/schedule")
    ResponseEntity<ScheduleDocument> setSchedule(
            @PathVariable String id,
            @Valid @RequestBody ScheduleDocument schedule,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        rules.check(schedule);
        return change(id, Part.SCHEDULE, schedule, ifMatch, caller);
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @PutMapping("/closures")
    ResponseEntity<ClosuresDocument> setClosures(
            @PathVariable String id,
            @Valid @RequestBody ClosuresDocument closures,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        rules.check(closures);
        return change(id, Part.CLOSURES, closures, ifMatch, caller);
    }

    /** Sets them; the answer has the same header as when they are read. */
    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @PutMapping("/counters")
    ResponseEntity<CountersDocument> setCounters(
            @PathVariable String id,
            @Valid @RequestBody CountersDocument counters,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        rules.check(counters);
        return withDoneNowhere(id, change(id, Part.COUNTERS, counters, ifMatch, caller));
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/limits")
    ResponseEntity<LimitsDocument> limits(@PathVariable String id) {
        return read(id, Part.LIMITS, LimitsDocument.class);
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @PutMapping("/limits")
    ResponseEntity<LimitsDocument> setLimits(
            @PathVariable String id,
            @Valid @RequestBody LimitsDocument limits,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        rules.check(limits);
        return change(id, Part.LIMITS, limits, ifMatch, caller);
    }

    private <T> ResponseEntity<T> read(String id, Part part, Class<T> type) {
        known(id);
        var setting = centres.setting(id, part);
        var etag = new Revision(setting.revision()).etag();
        var document = setting.document();
        return document == null
                ? ResponseEntity.noContent().eTag(etag).build()
                : ResponseEntity.ok().eTag(etag).body(type.cast(document));
    }

    private <T> ResponseEntity<T> change(String id, Part part, T document, @Nullable String ifMatch, Caller caller) {
        caller.requireArea(known(id).areaCode());
        var done = Answers.done(set.set(
                id, part, Objects.requireNonNull(document), revision -> new Revision(revision).require(ifMatch)));
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Revision(done.revision()).etag())
                .header(ORPHANS, Integer.toString(done.orphans()))
                .body(document);
    }

    private <T> ResponseEntity<T> withDoneNowhere(String id, ResponseEntity<T> answer) {
        var centre = planned.now(id);
        var codes = centre == null
                ? ""
                : centre.doneNowhere().stream().map(ServiceItem::code).collect(Collectors.joining(","));
        return codes.isEmpty()
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(DONE_NOWHERE, codes)
                        .body(answer.getBody());
    }

    private Centre known(String id) {
        var plan = centres.find(id);
        if (plan == null) {
            throw Problem.of(404, "centre-unknown").exception();
        }
        return plan.centre();
    }
}

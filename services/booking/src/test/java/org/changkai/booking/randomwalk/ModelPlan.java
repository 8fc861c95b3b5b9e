package org.changkai.booking.randomwalk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.centre.ClosuresDocument;
import org.changkai.booking.centre.CountersDocument;
import org.changkai.booking.centre.CountersDocument.CounterDocument;
import org.changkai.booking.centre.ScheduleDocument;
import org.changkai.booking.seating.Pool;

/** Hours, counters and a closed date, as the model sees them and as a manager would set them. */
record ModelPlan(List<Span> hours, List<CounterDocument> counters, Set<LocalDate> closed) {

    /** Minutes of each service, as {@code config-repo/booking.yml} sets them. */
    static final Map<String, Integer> MINUTES =
            Map.of("certificates", 10, "employment", 20, "legal-advice", 30, "mediation", 60);

    static final List<List<Span>> HOURS = List.of(
            List.of(new Span(540, 640), new Span(840, 900)),
            List.of(new Span(540, 600)),
            List.of(new Span(570, 650), new Span(1260, 1380)));

    static final List<List<CounterDocument>> COUNTERS = List.of(
            List.of(
                    counter(1, 1, 0, "certificates", "legal-advice"),
                    counter(2, 1, 1, "certificates", "employment"),
                    counter(3, 1, 0, "mediation", "legal-advice")),
            List.of(counter(1, 2, 0, "certificates", "employment", "legal-advice", "mediation")),
            List.of(counter(1, 1, 1, "certificates"), counter(2, 1, 0, "employment", "mediation", "legal-advice")));

    private static CounterDocument counter(int number, int places, int forStaff, String... services) {
        return new CounterDocument(number, null, Set.of(services), places, forStaff);
    }

    List<Span> on(LocalDate date) {
        return closed.contains(date) ? List.of() : hours;
    }

    /** The starts that citizens may choose. */
    List<Integer> starts(String service, LocalDate date) {
        int minutes = Objects.requireNonNull(MINUTES.get(service));
        var starts = new ArrayList<Integer>();
        for (var span : on(date)) {
            for (var start = span.from(); start + minutes <= span.to(); start += minutes) {
                starts.add(start);
            }
        }
        return starts;
    }

    boolean isWithinHours(LocalDate date, int start, int end) {
        for (var span : on(date)) {
            if (span.from() <= start && end <= span.to()) {
                return true;
            }
        }
        return false;
    }

    List<Pool> pools() {
        var pools = new ArrayList<Pool>();
        for (var counter : counters) {
            pools.add(new Pool(counter.services(), counter.publicCapacity(), false));
            var staff = counter.staffCapacity();
            pools.add(new Pool(counter.services(), staff == null ? 0 : staff, true));
        }
        return pools;
    }

    ScheduleDocument schedule() {
        var spans = String.join(",", hours.stream().map(Span::toString).toList());
        var week = "Mo-Su " + spans + "; PH " + spans;
        return new ScheduleDocument(List.of(new ScheduleDocument.PatternDocument(null, null, null, week)), null);
    }

    CountersDocument countersDocument() {
        return new CountersDocument(counters, null, null);
    }

    ClosuresDocument closures() {
        return new ClosuresDocument(
                closed.stream()
                        .map(date -> new ClosuresDocument.ClosedDocument(date, null, "盘点"))
                        .toList(),
                null);
    }
}

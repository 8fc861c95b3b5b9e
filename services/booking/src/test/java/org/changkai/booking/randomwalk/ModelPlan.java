package org.changkai.booking.randomwalk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.centre.ClosuresDocument;
import org.changkai.booking.centre.CountersDocument;
import org.changkai.booking.centre.CountersDocument.CounterDocument;
import org.changkai.booking.centre.CountersDocument.SessionDocument;
import org.changkai.booking.centre.ScheduleDocument;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.seating.Pool;

/** Hours, counters with rooms and sessions, and a closed date, as the model sees them and as a manager would set them. */
record ModelPlan(List<Span> hours, CountersDocument counters, Set<LocalDate> closed) {

    static final String ROOM = "reading-room";
    static final String SESSION = "evening-class";
    static final String HOME_VISIT = "home-visit";

    /** Within the centre's own area, and in a county where only some of the plans go. */
    static final String NEAR = "150302001001";

    static final String FAR = "150303002001";

    /** Minutes of each service, as {@code config-repo/booking.yml} sets them. */
    static final Map<String, Integer> MINUTES = Map.of(
            "certificates",
            10,
            "employment",
            20,
            "legal-advice",
            30,
            "mediation",
            60,
            ROOM,
            120,
            SESSION,
            90,
            HOME_VISIT,
            60);

    /** Minutes on the way to a home visit and back, each. */
    private static final int TRAVEL = 30;

    /** No place serves services of two of these. */
    static final List<Set<String>> GROUPS = List.of(
            Set.of("certificates", "employment", "legal-advice", "mediation"),
            Set.of(ROOM),
            Set.of(SESSION),
            Set.of(HOME_VISIT));

    static final List<List<Span>> HOURS = List.of(
            List.of(new Span(540, 660), new Span(840, 900)),
            List.of(new Span(540, 600)),
            List.of(new Span(570, 650), new Span(1260, 1380)));

    private static final String EVENINGS = "Mo-Su 19:00-20:30";
    private static final String TWICE = "Mo-Su 09:00-10:30,19:00-20:30";
    private static final Map<String, List<Integer>> SESSION_STARTS =
            Map.of(EVENINGS, List.of(1140), TWICE, List.of(540, 1140));

    static final List<CountersDocument> COUNTERS = List.of(
            new CountersDocument(
                    List.of(
                            counter(1, 1, 0, "certificates", "legal-advice"),
                            counter(2, 1, 1, "certificates", "employment"),
                            counter(3, 1, 0, "mediation", "legal-advice")),
                    List.of(new SessionDocument(SESSION, EVENINGS, 2)),
                    List.of(BookingKit.AREA, "150303000000")),
            new CountersDocument(
                    List.of(
                            counter(1, 2, 0, "certificates", "employment", "legal-advice", "mediation"),
                            counter(2, 2, 1, ROOM),
                            counter(3, 2, 0, HOME_VISIT)),
                    List.of(new SessionDocument(SESSION, TWICE, 1)),
                    null),
            new CountersDocument(
                    List.of(
                            counter(1, 1, 1, "certificates"),
                            counter(2, 1, 0, "employment", "mediation", "legal-advice")),
                    null,
                    null));

    private static CounterDocument counter(int number, int places, int forStaff, String... services) {
        return new CounterDocument(number, null, Set.of(services), places, forStaff);
    }

    static int minutes(String service) {
        return Objects.requireNonNull(MINUTES.get(service));
    }

    static int travel(String service) {
        return service.equals(HOME_VISIT) ? TRAVEL : 0;
    }

    List<Span> on(LocalDate date) {
        return closed.contains(date) ? List.of() : hours;
    }

    /** The starts that citizens may choose. */
    List<Integer> starts(String service, LocalDate date) {
        if (service.equals(SESSION)) {
            return sessions(date);
        }
        var minutes = minutes(service);
        var starts = new ArrayList<Integer>();
        for (var span : on(date)) {
            for (var start = span.from(); start + minutes <= span.to(); start += minutes) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Of a plan that names none they are held on Wednesdays, for thirty. */
    private List<Integer> sessions(LocalDate date) {
        var set = counters.session(SESSION);
        if (on(date).isEmpty()) {
            return List.of();
        }
        return set == null
                ? date.getDayOfWeek() == DayOfWeek.WEDNESDAY ? List.of(1140) : List.of()
                : Objects.requireNonNull(SESSION_STARTS.get(set.times()));
    }

    boolean isWithinHours(String service, LocalDate date, int start) {
        if (service.equals(SESSION)) {
            return sessions(date).contains(start);
        }
        for (var span : on(date)) {
            if (span.from() <= start && start + minutes(service) <= span.to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a service is given for that area: home visits are made in some only. */
    boolean isMade(String service, String area) {
        return !service.equals(HOME_VISIT) || goesTo(area);
    }

    private boolean goesTo(String area) {
        return area.startsWith("150302001") || (counters.homeVisitAreas() != null && area.startsWith("150303"));
    }

    List<Pool> pools() {
        var pools = new ArrayList<Pool>();
        var named = new HashSet<String>();
        for (var counter : counters.counters()) {
            named.addAll(counter.services());
            pools.add(new Pool(counter.services(), counter.publicCapacity(), false));
            var staff = counter.staffCapacity();
            pools.add(new Pool(counter.services(), staff == null ? 0 : staff, true));
        }
        var session = counters.session(SESSION);
        pools.add(new Pool(Set.of(SESSION), session == null ? 30 : session.quota(), false));
        for (var one : List.of(ROOM, HOME_VISIT)) {
            pools.add(new Pool(Set.of(one), named.contains(one) ? 0 : 1, false));
        }
        return pools;
    }

    ScheduleDocument schedule() {
        var spans = String.join(",", hours.stream().map(Span::toString).toList());
        var week = "Mo-Su " + spans + "; PH " + spans;
        return new ScheduleDocument(List.of(new ScheduleDocument.PatternDocument(null, null, null, week)), null);
    }

    ClosuresDocument closures() {
        return new ClosuresDocument(
                closed.stream()
                        .map(date -> new ClosuresDocument.ClosedDocument(date, null, "盘点"))
                        .toList(),
                null);
    }
}

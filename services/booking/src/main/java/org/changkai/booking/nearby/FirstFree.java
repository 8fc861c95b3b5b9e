package org.changkai.booking.nearby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.day.ShownTimes;
import org.changkai.booking.hold.ReadChains;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.nearby.Circle.Around;
import org.changkai.booking.nearby.Circle.Distant;
import org.changkai.booking.nearby.Circle.Reached;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/**
 * The soonest bookable times of all centres in the circle: the earlier first, of equal ones the nearer. For several services of
 * one visit the starts of the first are tried in that order, and those at which all of them fit are told.
 */
public final class FirstFree {

    private static final double ANYWHERE_METRES = 500_000;
    /** Days have not written when chains fit, so that each has to be looked at: not of more centres than these. */
    private static final int CENTRES_FOR_CHAINS = 50;

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final Circle circle;
    private final Centres centres;
    private final PlannedCentres planned;
    private final ReadCalendar calendar;
    private final ReadChains chains;
    private final Supplier<BookingSettings> settings;

    FirstFree(
            Circle circle,
            Centres centres,
            PlannedCentres planned,
            ReadCalendar calendar,
            ReadChains chains,
            Supplier<BookingSettings> settings) {
        this.circle = circle;
        this.centres = centres;
        this.planned = planned;
        this.calendar = calendar;
        this.chains = chains;
        this.settings = settings;
    }

    /** One time at one centre. */
    public record Found(PlannedCentre centre, Reached way, LocalDateTime start, int free) {}

    /**
     * What was found.
     *
     * @param method how the way was found, see {@link Around}
     * @param nearest centre that gives the service where none is in the circle; null if one is, or none is known
     */
    public record Answer(
            String method, List<Found> found, @Nullable Nearest nearest) {}

    /** A centre outside the circle, and how far it is as the crow flies. */
    public record Nearest(PlannedCentre centre, double metres) {}

    /**
     * From where, how far, and what is asked for.
     *
     * @param chain services of one visit, given right after each other; mostly one
     */
    public record Question(
            double lat, double lon, String datum, int minutes, List<ServiceItem> chain, LocalDate from, int limit) {

        /** The first, or only, service. */
        public ServiceItem item() {
            return chain.getFirst();
        }

        boolean isDoneAt(PlannedCentre centre) {
            return chain.stream().allMatch(item -> centre.offered(item.code()) != null);
        }
    }

    public Answer find(Question question) {
        var asked = circle.around(
                question.lat(),
                question.lon(),
                question.minutes(),
                question.item().code(),
                question.datum());
        var around = asked == null ? byStraightLine(question) : asked;
        var ways = new HashMap<String, Reached>();
        around.centres().stream()
                .limit(settings.get().firstFree().maxCentres())
                .forEach(way -> ways.put(way.id(), way));
        return new Answer(
                around.method(), soonest(question, ways), ways.isEmpty() ? nearest(question, around.nearest()) : null);
    }

    private @Nullable Nearest nearest(Question question, @Nullable Distant distant) {
        var centre = distant == null ? null : planned.now(distant.id());
        return distant == null || centre == null || !question.isDoneAt(centre)
                ? null
                : new Nearest(centre, distant.metres());
    }

    private Around byStraightLine(Question question) {
        var bounds = settings.get().firstFree();
        var metresPerMinute = bounds.metresPerMinute() / bounds.straightDetour();
        var near = near(question, question.minutes() * metresPerMinute, bounds.maxCentres());
        var nearest = near.isEmpty() ? near(question, ANYWHERE_METRES, 1) : near;
        return new Around(
                "straight-line",
                near.stream()
                        .map(one -> new Reached(one.id(), one.metres(), one.metres() / metresPerMinute))
                        .toList(),
                nearest.isEmpty()
                        ? null
                        : new Distant(
                                nearest.getFirst().id(), nearest.getFirst().metres()));
    }

    private List<Centres.Distant> near(Question question, double metres, int limit) {
        return centres.near(
                question.lat(),
                question.lon(),
                metres,
                question.item().code(),
                question.item().kind() == ServiceItem.Kind.HOME_VISIT,
                limit);
    }

    /** Date by date, because what is free on one comes before all of the next; the first date mostly gives enough. */
    private List<Found> soonest(Question question, Map<String, Reached> ways) {
        var item = question.item();
        var done = planned.now(ways.keySet()).values().stream().filter(question::isDoneAt);
        var around = question.chain().size() == 1
                ? done.toList()
                : done.sorted(Comparator.comparingDouble(
                                centre -> walk(ways, centre).walkMinutes()))
                        .limit(CENTRES_FOR_CHAINS)
                        .toList();
        var bookable = calendar.bookable(around, item, question.from(), FAR);
        var found = new ArrayList<Found>();
        var shown = calendar.show(around, item, bookable, bookable.first());
        for (var date = bookable.first();
                !date.isAfter(bookable.last()) && found.size() < question.limit();
                date = date.plusDays(1)) {
            if (date.equals(bookable.first().plusDays(1))) {
                shown = calendar.show(around, item, bookable.from(date), bookable.last());
            }
            soonestOn(date, around, ways, shown, question, found);
        }
        return found;
    }

    /** One centre's next start against those of the others. */
    private record Next(PlannedCentre centre, Reached way, ShownTimes.Walk walk) {

        static final Comparator<Next> RANKING = Comparator.<Next>comparingInt(
                        next -> next.walk().minute())
                .thenComparingDouble(next -> next.way().walkMinutes())
                .thenComparing(next -> next.centre().centre().id());
    }

    private static Reached walk(Map<String, Reached> ways, PlannedCentre centre) {
        return Objects.requireNonNull(ways.get(centre.centre().id()));
    }

    private void soonestOn(
            LocalDate date,
            List<PlannedCentre> around,
            Map<String, Reached> ways,
            ShownTimes shown,
            Question question,
            List<Found> found) {
        var looked = new HashMap<PlannedCentre, IntUnaryOperator>();
        var queue = new PriorityQueue<>(Math.max(1, around.size()), Next.RANKING);
        for (var centre : around) {
            var walk = shown.walk(centre, date);
            if (walk.next()) {
                queue.add(new Next(centre, walk(ways, centre), walk));
            }
        }
        while (found.size() < question.limit() && !queue.isEmpty()) {
            var next = queue.remove();
            var minute = next.walk().minute();
            var free = question.chain().size() == 1
                    ? next.walk().free()
                    : looked.computeIfAbsent(next.centre(), one -> chains.on(one, question.chain(), date))
                            .applyAsInt(minute);
            if (free > 0) {
                found.add(new Found(next.centre(), next.way(), date.atTime(Span.time(minute)), free));
            }
            if (next.walk().next()) {
                queue.add(next);
            }
        }
    }
}

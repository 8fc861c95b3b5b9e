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
import java.util.function.Supplier;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.day.ShownTimes;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.nearby.Circle.Around;
import org.changkai.booking.nearby.Circle.Distant;
import org.changkai.booking.nearby.Circle.Reached;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/** The soonest bookable times of all centres in the circle: the earlier first, of equal ones the nearer. */
public final class FirstFree {

    private static final double ANYWHERE_METRES = 500_000;
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final Circle circle;
    private final Centres centres;
    private final PlannedCentres planned;
    private final ReadCalendar calendar;
    private final Supplier<BookingSettings> settings;

    FirstFree(
            Circle circle,
            Centres centres,
            PlannedCentres planned,
            ReadCalendar calendar,
            Supplier<BookingSettings> settings) {
        this.circle = circle;
        this.centres = centres;
        this.planned = planned;
        this.calendar = calendar;
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

    /** From where, how far, and what is asked for. */
    public record Question(
            double lat,
            double lon,
            String datum,
            int minutes,
            ServiceItem item,
            @Nullable LocalDate from,
            int limit) {}

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
        return distant == null
                        || centre == null
                        || centre.offered(question.item().code()) == null
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
        var around = planned.now(ways.keySet()).values().stream()
                .filter(centre -> centre.offered(item.code()) != null)
                .toList();
        var from = question.from() == null ? LocalDate.EPOCH : question.from();
        var bookable = calendar.bookable(around, item, from, FAR);
        var found = new ArrayList<Found>();
        var shown = calendar.show(around, item, bookable, bookable.first());
        for (var date = bookable.first();
                !date.isAfter(bookable.last()) && found.size() < question.limit();
                date = date.plusDays(1)) {
            if (date.equals(bookable.first().plusDays(1))) {
                shown = calendar.show(around, item, bookable.from(date), bookable.last());
            }
            soonestOn(date, around, ways, shown, question.limit(), found);
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

    private static void soonestOn(
            LocalDate date,
            List<PlannedCentre> around,
            Map<String, Reached> ways,
            ShownTimes shown,
            int limit,
            List<Found> found) {
        var queue = new PriorityQueue<>(Math.max(1, around.size()), Next.RANKING);
        for (var centre : around) {
            var walk = shown.walk(centre, date);
            if (walk.next()) {
                queue.add(new Next(
                        centre, Objects.requireNonNull(ways.get(centre.centre().id())), walk));
            }
        }
        while (found.size() < limit && !queue.isEmpty()) {
            var next = queue.remove();
            var start = date.atTime(Span.time(next.walk().minute()));
            found.add(new Found(next.centre(), next.way(), start, next.walk().free()));
            if (next.walk().next()) {
                queue.add(next);
            }
        }
    }
}

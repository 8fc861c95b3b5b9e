package org.changkai.booking.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.changkai.booking.day.Days.Begun;
import org.changkai.booking.seating.Visit;
import org.jspecify.annotations.Nullable;

/** One centre's day while it is locked: what is taken, and what this transaction takes and frees. */
public final class DayBook {

    private final PlannedCentre centre;
    private final LocalDate date;
    private final DayPlan plan;
    private final List<Taken> taken;
    private final Set<UUID> outside;
    private final List<Taken> added = new ArrayList<>();
    private final Set<UUID> freed = new HashSet<>();
    private final boolean stale;
    private final int held;
    private final List<Begun> begun;
    private @Nullable List<Taken> seated;
    private @Nullable BegunDay arranged;

    DayBook(PlannedCentre centre, LocalDate date, Days.Content content, List<Begun> begun) {
        this.begun = begun;
        this.stale = content.stale();
        this.held = content.held();
        this.centre = centre;
        this.date = date;
        this.plan = centre.on(date);
        this.outside = content.outside();
        this.taken = new ArrayList<>(content.taken());
        this.taken.sort(Comparator.comparingLong(Taken::id));
    }

    public PlannedCentre centre() {
        return centre;
    }

    public LocalDate date() {
        return date;
    }

    public DayPlan plan() {
        return plan;
    }

    /** Takes places if all of them can be had together; else nothing changes and the answer is false. */
    public boolean take(List<Taken> wanted) {
        if (!hasRoom(wanted.stream().map(Taken::visit).toList())) {
            return false;
        }
        var seatedNow = new ArrayList<>(seated());
        taken.addAll(wanted);
        added.addAll(wanted);
        seatedNow.addAll(wanted);
        seated = seatedNow;
        arranged = null;
        return true;
    }

    /** Whether all of these can be had together, without moving anybody who is at a counter. */
    public boolean hasRoom(List<Visit> wanted) {
        var day = arranged();
        var all = new ArrayList<>(day.visits());
        all.addAll(wanted);
        return day.seating().fits(all);
    }

    public void free(UUID owner) {
        taken.removeIf(one -> one.sameAs(owner));
        added.removeIf(one -> one.sameAs(owner));
        freed.add(owner);
        seated = null;
        arranged = null;
    }

    /** Owners of what lies outside the plan: outside the hours or the area of home visits, or without a place since the centre has fewer. */
    public Set<UUID> orphans() {
        var orphans = new HashSet<UUID>();
        var places = new HashSet<>(seated());
        taken.stream().filter(one -> !places.contains(one)).forEach(one -> orphans.add(one.owner()));
        return orphans;
    }

    /** How many of these owners have booked: a hold outside the plan is nobody's appointment, and no list shows it. */
    int booked(Set<UUID> owners) {
        return (int) taken.stream()
                .filter(one -> one.expiresAt() == null)
                .map(Taken::owner)
                .filter(owners::contains)
                .distinct()
                .count();
    }

    private List<Taken> seated() {
        var known = seated;
        if (known == null) {
            known = seatAll();
            seated = known;
        }
        return known;
    }

    private BegunDay arranged() {
        var known = arranged;
        if (known == null) {
            known = BegunDay.of(plan.seating(), seated(), begun);
            arranged = known;
        }
        return known;
    }

    /**
     * All that has a place, each visit with all of its services or none. Where places have become too few, who has one keeps it
     * before who was displaced, then who has booked before who only holds, and then who came first.
     */
    private List<Taken> seatAll() {
        var beyond = taken.stream()
                .filter(one -> !isWithinPlan(one))
                .map(Taken::owner)
                .collect(Collectors.toSet());
        var within = taken.stream().filter(one -> !beyond.contains(one.owner())).toList();
        if (plan.seating().fits(visits(within))) {
            return within;
        }
        var first = new ArrayList<Taken>();
        for (var visit : inTurn(within)) {
            first.addAll(visit);
            if (!plan.seating().fits(visits(first))) {
                first.removeAll(visit);
            }
        }
        return first;
    }

    private List<List<Taken>> inTurn(List<Taken> within) {
        var byOwner = new LinkedHashMap<UUID, List<Taken>>();
        within.forEach(one ->
                byOwner.computeIfAbsent(one.owner(), _ -> new ArrayList<>()).add(one));
        return byOwner.values().stream()
                .sorted(Comparator.comparing((List<Taken> visit) ->
                                outside.contains(visit.getFirst().owner()))
                        .thenComparing(visit -> visit.getFirst().expiresAt() != null))
                .toList();
    }

    private boolean isWithinPlan(Taken one) {
        var offer = plan.offer(one.visit().service());
        return offer != null
                && plan.isWithinHours(offer, one.start(), one.end())
                && (one.area() == null || centre.homeVisitArea().covers(one.area()));
    }

    /** Free places at the starts of each service for which they differ from an empty day's. */
    public Map<String, int[]> freeTimes() {
        var free = new LinkedHashMap<String, int[]>();
        var day = arranged();
        day.seating().occupancies(day.visits()).forEach((service, occupancy) -> {
            var offer = plan.offer(service);
            if (offer != null) {
                var places = new int[offer.size()];
                for (var i = 0; i < places.length; i++) {
                    places[i] = occupancy.room(offer.visit(offer.start(i), false));
                }
                free.put(service, places);
            }
        });
        return free;
    }

    /** Free places at the starts of the plan's offer of one service. */
    public int[] free(String service) {
        return freeTimes().getOrDefault(service, plan.emptyDay(service));
    }

    /** Whether holds have expired since the day was written last: their places are free again. */
    public boolean stale() {
        return stale;
    }

    /** Open holds of the client for whom the day was locked. */
    public int held() {
        return held;
    }

    /** When the first hold expires and the free times are no longer true; null if there is none. */
    public @Nullable Instant freshUntil() {
        Instant first = null;
        for (var one : taken) {
            var expires = one.expiresAt();
            if (expires != null && (first == null || expires.isBefore(first))) {
                first = expires;
            }
        }
        return first;
    }

    public List<Taken> added() {
        return added;
    }

    /** Of the plan that the free times are for. */
    public long shape() {
        return plan.shape();
    }

    /** Owners of what lay outside the plan when the day was planned last, and is not freed. */
    Set<UUID> knownOrphans() {
        var known = new HashSet<>(outside);
        known.removeAll(freed);
        return known;
    }

    public Set<UUID> freed() {
        return freed;
    }

    private static List<Visit> visits(List<Taken> taken) {
        var visits = new ArrayList<Visit>(taken.size() + 1);
        taken.forEach(one -> visits.add(one.visit()));
        return visits;
    }
}

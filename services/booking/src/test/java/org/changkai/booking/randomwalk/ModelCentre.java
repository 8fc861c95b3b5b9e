package org.changkai.booking.randomwalk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.seating.Oracle;
import org.changkai.booking.seating.Pool;
import org.changkai.booking.seating.Visit;
import org.jspecify.annotations.Nullable;

/** What one centre should have: what was taken, in order, and what therefore is free. Slow, and simple. */
final class ModelCentre {

    private final Map<LocalDate, List<Piece>> taken = new HashMap<>();
    private final Map<LocalDate, Set<UUID>> outside = new HashMap<>();
    private final Set<UUID> unconfirmed = new HashSet<>();
    final Map<UUID, Hold> holds = new TreeMap<>();
    final List<Appointment> appointments = new ArrayList<>();
    ModelPlan plan;
    private final Map<String, String> visited = new HashMap<>();
    private Map<Set<String>, List<Pool>> pools;

    ModelCentre(ModelPlan plan) {
        this.plan = plan;
        this.pools = grouped(plan);
    }

    void changeTo(ModelPlan other) {
        plan = other;
        pools = grouped(other);
        taken.keySet().forEach(this::settle);
    }

    private static Map<Set<String>, List<Pool>> grouped(ModelPlan plan) {
        var grouped = new HashMap<Set<String>, List<Pool>>();
        for (var group : ModelPlan.GROUPS) {
            grouped.put(
                    group,
                    plan.pools().stream()
                            .filter(pool -> group.containsAll(pool.services()))
                            .toList());
        }
        return grouped;
    }

    /** One service of a visit; where it is made counts of a home visit. */
    record Piece(UUID owner, String service, int start, boolean byStaff, String area) {

        int end() {
            return start + ModelPlan.minutes(service);
        }

        /** Who goes to people's homes is away on the way too. */
        Visit visit() {
            var travel = ModelPlan.travel(service);
            return new Visit(service, Math.max(0, start - travel), Math.min(1440, end() + travel), byStaff);
        }

        Piece of(UUID other) {
            return new Piece(other, service, start, byStaff, area);
        }
    }

    /** A place that is kept until some time; a home visit for one area. */
    record Hold(UUID id, LocalDate date, List<String> services, String area, Instant expiresAt) {}

    /** A place is booked; a home visit stays in its area whenever it is moved. */
    void booked(Appointment appointment, String area) {
        appointments.add(appointment);
        confirmed(appointment.owner());
        visited.put(appointment.reference(), area);
    }

    void confirmed(UUID owner) {
        unconfirmed.remove(owner);
    }

    boolean mayMoveTo(Appointment appointment, Hold hold) {
        return !appointment.services().contains(ModelPlan.HOME_VISIT)
                || hold.area().equals(visited.get(appointment.reference()));
    }

    void expire(Instant now) {
        for (var hold : List.copyOf(holds.values())) {
            if (!hold.expiresAt().isAfter(now)) {
                holds.remove(hold.id());
                free(hold.id());
            }
        }
    }

    void take(LocalDate date, List<Piece> pieces) {
        taken.computeIfAbsent(date, any -> new ArrayList<>()).addAll(pieces);
        pieces.forEach(one -> unconfirmed.add(one.owner()));
        settle(date);
    }

    void rename(UUID owner, UUID other) {
        taken.values().forEach(pieces -> pieces.replaceAll(one -> one.owner().equals(owner) ? one.of(other) : one));
        outside.values().forEach(owners -> {
            if (owners.remove(owner)) {
                owners.add(other);
            }
        });
    }

    void free(UUID owner) {
        taken.forEach((date, pieces) -> {
            if (pieces.removeIf(one -> one.owner().equals(owner))) {
                settle(date);
            }
        });
    }

    /**
     * What has a place: all visits within the hours and areas if they fit together, else in turn who had one before, who has
     * booked, who came first.
     */
    private List<Piece> seated(LocalDate date) {
        var visits = new LinkedHashMap<UUID, List<Piece>>();
        for (var one : taken.getOrDefault(date, List.of())) {
            visits.computeIfAbsent(one.owner(), any -> new ArrayList<>()).add(one);
        }
        visits.values()
                .removeIf(visit -> !visit.stream()
                        .allMatch(one -> plan.isWithinHours(one.service(), date, one.start())
                                && plan.isMade(one.service(), one.area())));
        var all = visits.values().stream().flatMap(List::stream).toList();
        if (fits(all)) {
            return all;
        }
        var seated = new ArrayList<Piece>();
        for (var wasOutside : List.of(false, true)) {
            for (var isHeld : List.of(false, true)) {
                visits.forEach((owner, visit) -> {
                    if (outside(date).contains(owner) == wasOutside && unconfirmed.contains(owner) == isHeld) {
                        var more = new ArrayList<>(seated);
                        more.addAll(visit);
                        if (fits(more)) {
                            seated.addAll(visit);
                        }
                    }
                });
            }
        }
        return seated;
    }

    /** Looks who has a place after something has changed. */
    private void settle(LocalDate date) {
        var places = new HashSet<>(seated(date));
        var without = new HashSet<UUID>();
        taken.getOrDefault(date, List.of()).stream()
                .filter(one -> !places.contains(one))
                .forEach(one -> without.add(one.owner()));
        outside.put(date, without);
    }

    Set<UUID> outside(LocalDate date) {
        return outside.getOrDefault(date, Set.of());
    }

    boolean accepts(LocalDate date, Collection<Piece> more) {
        var all = new ArrayList<>(seated(date));
        all.addAll(more);
        return fits(all);
    }

    /** How many more visits of citizens fit at this start. */
    int room(LocalDate date, String service, int start) {
        var all = new ArrayList<>(seated(date));
        var before = all.size();
        do {
            all.add(new Piece(new UUID(0, all.size()), service, start, false, BookingKit.AREA));
        } while (fits(all));
        return all.size() - before - 1;
    }

    @Nullable
    Appointment appointment(int index) {
        return appointments.isEmpty() ? null : appointments.get(index % appointments.size());
    }

    List<Hold> holdsFor(Collection<String> services) {
        var wanted = new HashSet<>(services);
        return holds.values().stream()
                .filter(hold -> new HashSet<>(hold.services()).equals(wanted))
                .toList();
    }

    private boolean fits(Collection<Piece> pieces) {
        return pools.entrySet().stream()
                .allMatch(group -> Oracle.fits(
                        group.getValue(),
                        pieces.stream()
                                .filter(piece -> group.getKey().contains(piece.service()))
                                .map(Piece::visit)
                                .toList()));
    }
}

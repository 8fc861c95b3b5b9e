package org.changkai.booking.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places of a day. Nobody has a place before the visit begins: a new visit is refused only when no seating of all of
 * them would fit. Who has begun stays at the counter; such counters are kept {@link #apart}.
 */
public final class Seating {

    private final Collection<Pool> pools;

    /** Pools that share services, directly or through others; what happens in one hall concerns no other. */
    private final List<Hall> halls = new ArrayList<>();

    private final Map<String, Hall> byService = new LinkedHashMap<>();

    public Seating(Collection<Pool> pools) {
        this(pools, Set.of());
    }

    private Seating(Collection<Pool> pools, Set<Integer> apart) {
        this.pools = pools;
        for (var hall : connected(merged(pools, apart))) {
            halls.add(hall);
            hall.services().forEach(service -> byService.put(service, hall));
        }
    }

    /**
     * The same places, with these counters told from others like them, so that visits can have begun there; null if there
     * would be more kinds of counters than a hall can have.
     */
    public @Nullable Seating apart(Set<Integer> counters) {
        var most = groups(merged(pools, counters)).values().stream()
                .mapToInt(List::size)
                .max()
                .orElse(0);
        return most > Hall.MOST_POOLS ? null : new Seating(pools, counters);
    }

    /** Whether all of them together can be seated. */
    public boolean fits(Collection<Visit> visits) {
        var shares = new LinkedHashMap<Hall, List<Visit>>();
        for (var visit : visits) {
            var hall = byService.get(visit.service());
            if (hall == null) {
                return false;
            }
            shares.computeIfAbsent(hall, any -> new ArrayList<>()).add(visit);
        }
        return shares.entrySet().stream().allMatch(share -> share.getKey().fits(share.getValue()));
    }

    /**
     * Opens the books of the hall in which a service is given.
     *
     * @param seated all visits of the day so far, those elsewhere included
     * @return null if no pool takes the service
     */
    public @Nullable Occupancy occupancy(String service, Collection<Visit> seated) {
        var hall = byService.get(service);
        return hall == null ? null : hall.occupancy(hall.own(seated));
    }

    /** The books of every hall in which somebody is seated, by the services given there. */
    public Map<String, Occupancy> occupancies(Collection<Visit> seated) {
        var occupancies = new LinkedHashMap<String, Occupancy>();
        for (var hall : halls) {
            var own = hall.own(seated);
            if (!own.isEmpty()) {
                var occupancy = hall.occupancy(own);
                hall.services().forEach(service -> occupancies.put(service, occupancy));
            }
        }
        return occupancies;
    }

    /** The services that share places with this one, itself included; empty if no pool takes it. */
    public Set<String> neighbours(String service) {
        var hall = byService.get(service);
        return hall == null ? Set.of() : hall.services();
    }

    public Set<String> services() {
        return byService.keySet();
    }

    private static List<Pool> merged(Collection<Pool> pools, Set<Integer> apart) {
        record Kind(
                Set<String> services,
                boolean staffOnly,
                @Nullable Integer counter) {}
        var places = new LinkedHashMap<Kind, Integer>();
        for (var pool : pools) {
            if (pool.places() > 0 && !pool.services().isEmpty()) {
                var own = pool.counter() != null && apart.contains(pool.counter()) ? pool.counter() : null;
                places.merge(new Kind(pool.services(), pool.staffOnly(), own), pool.places(), Integer::sum);
            }
        }
        return places.entrySet().stream()
                .map(entry -> new Pool(
                        entry.getKey().services(),
                        entry.getValue(),
                        entry.getKey().staffOnly(),
                        entry.getKey().counter()))
                .toList();
    }

    private static List<Hall> connected(List<Pool> pools) {
        return groups(pools).values().stream().map(Hall::new).toList();
    }

    private static Map<Integer, List<Pool>> groups(List<Pool> pools) {
        var group = new int[pools.size()];
        Arrays.setAll(group, i -> i);
        for (var i = 0; i < group.length; i++) {
            for (var j = 0; j < i; j++) {
                if (pools.get(i).services().stream().anyMatch(pools.get(j).services()::contains)) {
                    var from = group[i];
                    var to = group[j];
                    Arrays.setAll(group, k -> group[k] == from ? to : group[k]);
                }
            }
        }
        var members = new LinkedHashMap<Integer, List<Pool>>();
        for (var i = 0; i < group.length; i++) {
            members.computeIfAbsent(group[i], any -> new ArrayList<>()).add(pools.get(i));
        }
        return members;
    }
}

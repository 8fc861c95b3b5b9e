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
 * them would fit.
 */
public final class Seating {

    /** Pools that share services, directly or through others; what happens in one hall concerns no other. */
    private final List<Hall> halls = new ArrayList<>();

    private final Map<String, Hall> byService = new LinkedHashMap<>();

    public Seating(Collection<Pool> pools) {
        for (var hall : connected(merged(pools))) {
            halls.add(hall);
            hall.services().forEach(service -> byService.put(service, hall));
        }
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

    private static List<Pool> merged(Collection<Pool> pools) {
        record Kind(Set<String> services, boolean staffOnly) {}
        var places = new LinkedHashMap<Kind, Integer>();
        for (var pool : pools) {
            if (pool.places() > 0 && !pool.services().isEmpty()) {
                places.merge(new Kind(pool.services(), pool.staffOnly()), pool.places(), Integer::sum);
            }
        }
        return places.entrySet().stream()
                .map(entry -> new Pool(
                        entry.getKey().services(),
                        entry.getValue(),
                        entry.getKey().staffOnly()))
                .toList();
    }

    private static List<Hall> connected(List<Pool> pools) {
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
        return members.values().stream().map(Hall::new).toList();
    }
}

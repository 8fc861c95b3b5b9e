package org.changkai.portal.centre.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.AreaChanges;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.Circle;
import org.changkai.portal.centre.Suggestion;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;

/** What pages ask of registry. */
public final class Registry {

    private final Neighbour registry;

    Registry(Neighbour registry) {
        this.registry = registry;
    }

    /**
     * A walk from a point.
     *
     * @param service a code; empty for any
     * @param slow at the pace of older people and prams
     * @param stepFree only to centres that are reached without steps
     */
    public record Walk(double lat, double lon, int minutes, String service, boolean slow, boolean stepFree) {}

    /** The circle around a point. */
    public Reply<Circle> circle(Walk walk) {
        var path = new StringBuilder("/api/registry/circle?lat={lat}&lon={lon}&minutes={minutes}");
        var variables = new ArrayList<Object>(List.of(walk.lat(), walk.lon(), walk.minutes()));
        if (!walk.service().isEmpty()) {
            path.append("&service={service}");
            variables.add(walk.service());
        }
        if (walk.slow()) {
            path.append("&pace=slow");
        }
        if (walk.stepFree()) {
            path.append("&accessible=true&stepFree=true"); // the house and the way
        }
        return registry.get(Circle.class, path.toString(), variables.toArray());
    }

    public Reply<Centre> centre(String id) {
        return registry.get(Centre.class, "/api/registry/centres/{id}", id);
    }

    /** Centres in the subtree of an area. */
    public Reply<Centre.Centres> centresIn(String area) {
        return registry.get(Centre.Centres.class, "/api/registry/centres?area={area}&limit=50", area);
    }

    /** Suggests a correction; the same key suggests it once. */
    public Reply<Suggestion.Receipt> suggest(String centre, Map<String, Object> suggestion, String key) {
        return registry.post(
                Suggestion.Receipt.class,
                suggestion,
                Map.of("Idempotency-Key", key),
                "/api/registry/centres/{id}/corrections",
                centre);
    }

    /** What became of a suggestion. */
    public Reply<Suggestion.Receipt> receipt(String centre, String correction) {
        return registry.get(
                Suggestion.Receipt.class, "/api/registry/centres/{id}/corrections/{correction}", centre, correction);
    }

    public Reply<Area> area(String code) {
        return registry.get(Area.class, "/api/registry/areas/{code}", code);
    }

    /** The editions of the areas that speak of this one, the latest first. */
    public Reply<AreaChanges.Editions> editions(String area) {
        return registry.get(AreaChanges.Editions.class, "/api/registry/areas/editions?under={area}&limit=20", area);
    }

    /**
     * What differs under an area between two days.
     *
     * @param kind empty for all kinds
     * @param cursor empty at the beginning
     */
    public Reply<AreaChanges> changes(String area, LocalDate from, LocalDate to, String kind, String cursor) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("under", area);
        parameters.put("from", from.toString());
        parameters.put("to", to.toString());
        parameters.put("limit", "100");
        parameters.put("kind", kind);
        parameters.put("cursor", cursor);
        return registry.find(AreaChanges.class, "/api/registry/areas/changes", parameters);
    }

    public Reply<Area.Areas> areasIn(String code) {
        return registry.get(Area.Areas.class, "/api/registry/areas/{code}/children?limit=200", code);
    }
}

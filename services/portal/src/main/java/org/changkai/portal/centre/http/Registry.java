package org.changkai.portal.centre.http;

import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.Circle;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;

/** What pages ask of registry. */
public final class Registry {

    private final Neighbour registry;

    Registry(Neighbour registry) {
        this.registry = registry;
    }

    /** The circle around a point; an empty service code stands for any. */
    public Reply<Circle> circle(double lat, double lon, int minutes, String service) {
        return service.isEmpty()
                ? registry.get(
                        Circle.class, "/api/registry/circle?lat={lat}&lon={lon}&minutes={minutes}", lat, lon, minutes)
                : registry.get(
                        Circle.class,
                        "/api/registry/circle?lat={lat}&lon={lon}&minutes={minutes}&service={service}",
                        lat,
                        lon,
                        minutes,
                        service);
    }

    public Reply<Centre> centre(String id) {
        return registry.get(Centre.class, "/api/registry/centres/{id}", id);
    }

    /** Centres in the subtree of an area. */
    public Reply<Centre.Centres> centresIn(String area) {
        return registry.get(Centre.Centres.class, "/api/registry/centres?area={area}&limit=50", area);
    }

    public Reply<Area> area(String code) {
        return registry.get(Area.class, "/api/registry/areas/{code}", code);
    }

    public Reply<Area.Areas> areasIn(String code) {
        return registry.get(Area.Areas.class, "/api/registry/areas/{code}/children?limit=200", code);
    }
}

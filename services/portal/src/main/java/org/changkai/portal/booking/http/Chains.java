package org.changkai.portal.booking.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.FirstFree;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;

/** Asks booking for several services in one visit, as a citizen or as the desk. */
public final class Chains {

    private Chains() {}

    /**
     * Where all of them fit one after the other.
     *
     * @param more further parameters, each with its {@code &}; empty for none
     */
    public static Reply<Calendar> calendar(
            Neighbour booking, String more, String centre, List<String> chain, LocalDate from, int days) {
        var variables = new ArrayList<Object>(List.of(centre, chain.getFirst(), from, days));
        variables.addAll(chain.subList(1, chain.size()));
        return booking.get(
                Calendar.class,
                "/api/booking/centres/{id}/calendar?service={service}&from={from}&days={days}" + more
                        + "&services={further}".repeat(chain.size() - 1),
                variables.toArray());
    }

    /** The soonest times around a point at which all of them fit. */
    static Reply<FirstFree.FirstFrees> firstFree(
            Neighbour booking, double lat, double lon, int minutes, List<String> chain) {
        var variables = new ArrayList<Object>(List.of(lat, lon, minutes));
        variables.addAll(chain);
        return booking.get(
                FirstFree.FirstFrees.class,
                "/api/booking/first-free?lat={lat}&lon={lon}&minutes={minutes}&limit=200&service={service}"
                        + "&services={further}".repeat(chain.size() - 1),
                variables.toArray());
    }

    /** A place for all of them. */
    public static Map<String, Object> hold(String centre, List<String> chain, String start) {
        var body = new LinkedHashMap<String, Object>();
        body.put("centre", centre);
        body.put("service", chain.getFirst());
        body.put("start", start);
        if (chain.size() > 1) {
            body.put("services", chain.subList(1, chain.size()));
        }
        return body;
    }
}

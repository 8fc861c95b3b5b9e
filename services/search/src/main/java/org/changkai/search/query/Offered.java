package org.changkai.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.changkai.search.analysis.text.Plain;
import org.changkai.search.entry.Names;

/**
 * A service that a question names, and where it is looked for: what else the question says.
 *
 * @param services codes of the services that are called so
 * @param place the question without the service's name
 */
public record Offered(List<String> services, String place) {

    /** Shorter names stand in too many words. */
    private static final int SHORTEST = 2;

    public Offered {
        services = List.copyOf(services);
    }

    /** Of each wording the longest name that stands in it; a wording that says nothing else looks for the service itself. */
    static List<Offered> in(List<String> wordings, List<ServiceName> names) {
        var offered = new ArrayList<Offered>();
        for (var wording : new LinkedHashSet<>(wordings)) {
            var plain = Plain.of(wording);
            names.stream()
                    .map(ServiceName::plain)
                    .filter(name -> name.length() >= SHORTEST && plain.contains(name))
                    .max(Comparator.comparingInt(String::length))
                    .map(name -> new Offered(codes(name, names), place(wording, plain.indexOf(name), name.length())))
                    .filter(one -> !Names.compact(one.place()).isEmpty())
                    .ifPresent(offered::add);
        }
        return offered;
    }

    private static List<String> codes(String name, List<ServiceName> names) {
        return names.stream()
                .filter(service -> service.plain().equals(name))
                .map(ServiceName::code)
                .toList();
    }

    private static String place(String wording, int at, int length) {
        return wording.substring(0, at) + " " + wording.substring(at + length);
    }
}

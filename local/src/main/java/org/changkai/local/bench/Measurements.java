package org.changkai.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.changkai.local.Door;
import org.changkai.local.bench.booking.BookingBench;
import org.changkai.local.bench.news.NewsBench;
import org.changkai.local.bench.photo.PhotosBench;
import org.changkai.local.bench.photo.SearchForPlaces;
import org.changkai.local.bench.registry.RegistryBench;
import org.changkai.local.bench.search.SearchBench;

/** All measurements by name. */
public final class Measurements {

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("news", new NewsBench());
        ALL.put("photos", (stack, options, out) -> PhotosBench.run(stack, options, out));
        ALL.put("places", (stack, _, out) -> {
            var found = new SearchForPlaces(Door.at(stack.door())).everywhere();
            Table table = new Table(out, "Public addresses", "Photos", "Places and serial numbers found");
            table.row(found.addresses(), found.photos(), found.leaks().size());
            found.leaks().forEach(out::println);
        });
        ALL.put("search", new SearchBench());
        ALL.put("booking", new BookingBench());
        ALL.put("start", (stack, _, out) -> new StartBench(stack, out).run());
        ALL.put("registry", new RegistryBench());
    }

    private Measurements() {}

    /** The measurement of that name; whoever asks for another one is told which there are. */
    public static Measurement named(String name) {
        Measurement found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Say what to measure: ./changkai bench " + String.join("|", ALL.keySet()));
        }
        return found;
    }
}

package org.changkai.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, and to what it is narrowed.
 *
 * @param words as typed
 * @param near where the reader is, if it was said
 * @param by the value of each facet by which it is narrowed, in the order of {@link #FACETS}
 */
public record Narrowed(String words, @Nullable Position near, Map<String, String> by) {

    /** What the facets are called in addresses of pages, and what a value of each looks like. */
    public static final Map<String, Pattern> FACETS = facets();

    private static final String KIND = "kind";

    /**
     * A point in WGS-84 degrees, as rough as a reader's phone is asked to tell it.
     *
     * @param lat as it stands in addresses
     * @param lon the same
     */
    public record Position(String lat, String lon) {

        private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,6})?");

        /** Null if it is none. */
        public static @Nullable Position of(String lat, String lon) {
            return isWithin(lat, 90) && isWithin(lon, 180) ? new Position(lat, lon) : null;
        }

        private static boolean isWithin(String degrees, int most) {
            return DEGREES.matcher(degrees).matches() && Math.abs(Double.parseDouble(degrees)) <= most;
        }
    }

    public Narrowed {
        var known = new LinkedHashMap<String, String>();
        for (var facet : FACETS.entrySet()) {
            var value = by.getOrDefault(facet.getKey(), facet.getKey().equals("area") ? by.get("county") : null);
            if (value != null && facet.getValue().matcher(value).matches()) {
                known.put(facet.getKey(), value);
            }
        }
        by = Collections.unmodifiableMap(known);
    }

    private static Map<String, Pattern> facets() {
        var slug = Pattern.compile("[a-z0-9-]{1,64}");
        var facets = new LinkedHashMap<String, Pattern>();
        facets.put(KIND, Pattern.compile("centre|story|service|organization|area|photo"));
        facets.put("area", Pattern.compile("\\d{12}"));
        facets.put("service", slug);
        facets.put("accessible", slug);
        facets.put("section", slug);
        facets.put("series", slug);
        facets.put("year", Pattern.compile("(19|20)\\d\\d"));
        return Collections.unmodifiableMap(facets);
    }

    /** The value by which it is narrowed; empty if it is not. */
    public String by(String facet) {
        return by.getOrDefault(facet, "");
    }

    /** Whether it is narrowed by anything but the kind. */
    public boolean isNarrowed() {
        return by.keySet().stream().anyMatch(facet -> !facet.equals(KIND));
    }

    /** Narrowed to this value of a facet; by an empty one, not narrowed by it. */
    public Narrowed with(String facet, String value) {
        var other = new LinkedHashMap<>(by);
        other.put(facet, value);
        return new Narrowed(words, near, other);
    }

    /** The same words, narrowed by the kind at most. */
    public Narrowed wide() {
        return new Narrowed(words, near, Map.of(KIND, by(KIND)));
    }

    /** Other words, narrowed alike. */
    public Narrowed saying(String other) {
        return new Narrowed(other, near, by);
    }

    /** The same without where the reader is. */
    public Narrowed fromNowhere() {
        return new Narrowed(words, null, by);
    }

    /** Of its page. */
    public String address() {
        var address = new StringBuilder("/search?q=").append(URLEncoder.encode(words, StandardCharsets.UTF_8));
        by.forEach(
                (facet, value) -> address.append('&').append(facet).append('=').append(value));
        if (near != null) {
            address.append("&lat=").append(near.lat()).append("&lon=").append(near.lon());
        }
        return address.toString();
    }
}

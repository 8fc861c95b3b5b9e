package org.changkai.portal.centre.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.portal.centre.WalkingMinutes;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the circle page; anything unreadable counts as not said, and a service that is none is told.
 *
 * @param place words for a place, empty if it is given by coordinates
 * @param service a code; empty for any
 * @param further codes of other services of the same visit; none without a service
 * @param mistaken what was given for services and cannot be the code of one; empty if there is no such thing
 * @param slow at the pace of older people and prams
 * @param stepFree only centres that are reached without steps
 */
public record CircleQuestion(
        @Nullable Double lat,
        @Nullable Double lon,
        String place,
        int minutes,
        String service,
        List<String> further,
        String mistaken,
        boolean slow,
        boolean stepFree) {

    private static final int MOST_FURTHER = 3;
    private static final int LONGEST_ECHO = 64;

    static CircleQuestion of(
            String lat,
            String lon,
            String place,
            String minutes,
            String service,
            List<String> further,
            boolean slow,
            boolean stepFree,
            int usual) {
        var north = number(lat, 90);
        var east = number(lon, 180);
        var asked = number(minutes, WalkingMinutes.MOST);
        return new CircleQuestion(
                east == null ? null : north,
                north == null ? null : east,
                place.strip().substring(0, Math.min(100, place.strip().length())),
                asked == null || asked < WalkingMinutes.FEWEST ? usual : asked.intValue(),
                code(service),
                further(code(service), further),
                mistaken(service, further),
                slow,
                stepFree);
    }

    /** A code of a service, empty if it is none. */
    static String code(String service) {
        return service.matches("[a-z0-9-]{1,64}") ? service : "";
    }

    private static String mistaken(String service, List<String> further) {
        var all = Stream.concat(Stream.of(service), further.stream())
                .map(String::strip)
                .filter(named -> !named.isEmpty() && code(named).isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        return all.substring(0, Math.min(LONGEST_ECHO, all.length()));
    }

    private static List<String> further(String service, List<String> named) {
        return service.isEmpty()
                ? List.of()
                : named.stream()
                        .map(CircleQuestion::code)
                        .filter(code -> !code.isEmpty() && !code.equals(service))
                        .distinct()
                        .limit(MOST_FURTHER)
                        .toList();
    }

    /** The minutes to choose from, and those that were asked for in the address. */
    public int[] choices() {
        return WalkingMinutes.choices(minutes);
    }

    /** All services of the visit, the first one first; empty for any. */
    List<String> chain() {
        return service.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(service), further.stream()).toList();
    }

    /** The value of the parameter {@code service} of a link that books, with the further ones behind it. */
    public String toBook() {
        return String.join("&services=", chain());
    }

    private static @Nullable Double number(String text, double most) {
        try {
            var number = Double.parseDouble(text.strip());
            return Math.abs(number) <= most ? number : null; // NaN is no number to us
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}

package org.changkai.portal.centre.web;

import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the circle page; anything unreadable counts as not said.
 *
 * @param place words for a place, empty if it is given by coordinates
 * @param service a code; empty for any
 * @param slow at the pace of older people and prams
 * @param stepFree only centres that are reached without steps
 */
public record CircleQuestion(
        @Nullable Double lat,
        @Nullable Double lon,
        String place,
        int minutes,
        String service,
        boolean slow,
        boolean stepFree) {

    static CircleQuestion of(
            String lat,
            String lon,
            String place,
            String minutes,
            String service,
            boolean slow,
            boolean stepFree,
            int usual) {
        var north = number(lat, 90);
        var east = number(lon, 180);
        var asked = number(minutes, 60);
        return new CircleQuestion(
                east == null ? null : north,
                north == null ? null : east,
                place.strip().substring(0, Math.min(100, place.strip().length())),
                asked == null || asked < 5 ? usual : asked.intValue(),
                code(service),
                slow,
                stepFree);
    }

    /** A code of a service, empty if it is none. */
    static String code(String service) {
        return service.matches("[a-z0-9-]{1,64}") ? service : "";
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

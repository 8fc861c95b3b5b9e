package org.changkai.portal.booking;

import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a citizen goes on after a refusal.
 *
 * @param address of a page
 * @param text the key of the words that lead there
 */
public record WayOut(String address, String text) {

    private static final WayOut OWN = new WayOut("/my/phone", "way.own");
    private static final WayOut OTHER_CENTRE = new WayOut("/circle", "way.other-centre");
    private static final WayOut SERVICES = new WayOut("/book", "way.services");
    private static final WayOut WAITING = new WayOut("/wait", "way.waiting");

    /** Null where the page itself offers what can be done, or nothing can. */
    public static @Nullable WayOut after(Refusal refusal) {
        return switch (refusal.code()) {
            case "already-booked-that-day", "too-many-open", "appointment-unknown" -> OWN;
            // a pause that is no centre's own counts at the others too
            case "paused-after-no-shows", "paused-after-cancellations" ->
                refusal.member("centre").isEmpty() ? null : OTHER_CENTRE;
            case "outside-home-visit-area", "service-not-offered", "too-late-to-cancel", "too-late-to-reschedule" ->
                OTHER_CENTRE;
            case "service-unknown", "centre-unknown", "too-many-services", "hold-used" -> SERVICES;
            case "already-waiting", "too-many-waiting", "waitlist-entry-unknown" -> WAITING;
            default -> null;
        };
    }
}

package org.changkai.booking.centre.web;

import org.changkai.booking.centre.Centres;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;

/** The area of the centre that a call names, also of one that is gone: its people still concern those of its area. */
public final class AskedArea {

    private AskedArea() {}

    /** 404 if there never was such a centre, 403 if the caller may not act in its area. */
    public static void require(Centres centres, String id, Caller caller) {
        var area = centres.areaOf(id);
        if (area == null) {
            throw Problem.of(404, "centre-unknown").exception();
        }
        caller.requireArea(area);
    }
}

package org.changkai.booking.day.web;

import org.changkai.booking.day.PlannedCentre;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** The centre that a call names. */
public final class AskedCentre {

    private AskedCentre() {}

    /** What was found of it; 404 if that is nothing. */
    public static PlannedCentre known(@Nullable PlannedCentre found) {
        if (found == null) {
            throw Problem.of(404, "centre-unknown").exception();
        }
        return found;
    }

    /** As above, for who may act in its area; 403 for anybody else. */
    public static PlannedCentre known(@Nullable PlannedCentre found, Caller caller) {
        var centre = known(found);
        caller.requireArea(centre.centre().areaCode());
        return centre;
    }
}

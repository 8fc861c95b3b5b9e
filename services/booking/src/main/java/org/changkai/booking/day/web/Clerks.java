package org.changkai.booking.day.web;

import org.changkai.booking.day.PlannedCentres;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works at the desk of a centre. */
@Component
public class Clerks {

    private static final String DESK = "booking:desk";

    private final PlannedCentres centres;

    Clerks(PlannedCentres centres) {
        this.centres = centres;
    }

    /** Whether the caller works at a desk, wherever it is. */
    public static boolean isOne(Caller caller) {
        return caller.has(DESK);
    }

    /** Whether the caller works at the desks of an area; false where there is none. */
    public static boolean isOneIn(@Nullable String area, Caller caller) {
        return area != null && isOne(caller) && caller.mayActIn(area);
    }

    /** Whether the caller works at the desk of this centre; outside the own area a clerk books as any citizen. */
    public boolean isOneAt(@Nullable String id, Caller caller) {
        var centre = id != null && isOne(caller) ? centres.lately(id) : null;
        return centre != null && isOneIn(centre.centre().areaCode(), caller);
    }
}

package org.changkai.booking.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.changkai.booking.day.Days.Begun;
import org.changkai.booking.seating.Seating;
import org.changkai.booking.seating.Visit;

/**
 * Visits of a day with those that have begun kept where they are: nobody is moved away from a counter. Where the hall has
 * gone its own way, so that the rest of the day would not fit beside somebody at a counter, that one counts as movable, for
 * otherwise one visit at the wrong counter would close the whole day.
 */
record BegunDay(Seating seating, List<Visit> visits) {

    static BegunDay of(Seating seating, List<Taken> seated, List<Begun> begun) {
        var visits = new ArrayList<Visit>(seated.size() + 1);
        seated.forEach(one -> visits.add(one.visit()));
        var counters = new HashSet<Integer>();
        begun.forEach(one -> counters.add(one.counter()));
        var apart = counters.isEmpty() ? null : seating.apart(counters);
        if (apart == null) {
            return new BegunDay(seating, visits);
        }
        for (var one : begun) {
            for (var i = 0; i < visits.size(); i++) {
                var visit = visits.get(i);
                if (seated.get(i).sameAs(one.owner()) && visit.service().equals(one.service())) {
                    visits.set(i, visit.at(one.counter()));
                    if (!apart.fits(visits)) {
                        visits.set(i, visit);
                    }
                }
            }
        }
        return new BegunDay(apart, visits);
    }
}

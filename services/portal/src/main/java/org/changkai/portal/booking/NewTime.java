package org.changkai.portal.booking;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A free time near one that the centre has taken away.
 *
 * @param start as booking wrote it; it goes back unchanged
 * @param centre where it is: the visit's own, or another where that has been removed or does not do it any more
 */
public record NewTime(String start, String centre, String centreName, String address) {

    /** The nearest first. */
    public record NewTimes(List<NewTime> items) {}

    public Instant at() {
        return Moments.instant(start);
    }

    /** By centre, in the order in which the centres come first; those of each by day and hour. */
    public static Map<String, List<NewTime>> byCentre(List<NewTime> times) {
        return times.stream()
                .collect(Collectors.groupingBy(
                        NewTime::centre,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), NewTime::inOrder)));
    }

    private static List<NewTime> inOrder(List<NewTime> times) {
        return times.stream().sorted(Comparator.comparing(NewTime::at)).toList();
    }
}

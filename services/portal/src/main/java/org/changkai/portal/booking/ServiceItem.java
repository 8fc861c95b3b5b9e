package org.changkai.portal.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be booked.
 *
 * @param kind COUNTER, ROOM, SESSION, HOME_VISIT or PHONE
 * @param minutes how long it takes
 * @param documents what to bring
 * @param limits that count at the centre whose services were asked for, or else at every centre which sets none itself; null
 *     if booking does not tell
 */
public record ServiceItem(
        String code,
        String name,
        String nameEn,
        String kind,
        int minutes,
        List<String> documents,
        List<String> documentsEn,
        @Nullable Limits limits) {

    /** Limits in working days from today, minutes before the start, and open appointments of one person. */
    public record Limits(
            int leadWorkingDays,
            int horizonWorkingDays,
            int cancelMinutes,
            int maxPerDay,
            int maxOpen,
            @Nullable Pause noShows,
            @Nullable Pause cancellations) {}

    /** So many within so many days pause booking for so many days. */
    public record Pause(int times, int withinDays, int pauseDays) {}

    /** Whether it is given at a counter, where several can follow one another. */
    public boolean atCounter() {
        return kind.equals("COUNTER");
    }

    public boolean atHome() {
        return kind.equals("HOME_VISIT");
    }

    public boolean byPhone() {
        return kind.equals("PHONE");
    }

    public String name(boolean english) {
        return english && !nameEn.isEmpty() ? nameEn : name;
    }

    public List<String> documents(boolean english) {
        return english && !documentsEn.isEmpty() ? documentsEn : documents;
    }

    /** The names of a visit's services, in their order; a code that is not known any more stands for itself. */
    public static String names(List<ServiceItem> items, List<String> codes, boolean english) {
        return String.join(
                english ? ", " : "、",
                codes.stream()
                        .map(code -> items.stream()
                                .filter(item -> item.code().equals(code))
                                .findFirst()
                                .map(item -> item.name(english))
                                .orElse(code))
                        .toList());
    }

    /** What to bring for all of these, each once. */
    public static List<String> documents(List<ServiceItem> items, boolean english) {
        return items.stream()
                .flatMap(item -> item.documents(english).stream())
                .distinct()
                .toList();
    }

    /** All of them. */
    public record ServiceItems(List<ServiceItem> items) {

        public @Nullable ServiceItem find(String code) {
            return items.stream()
                    .filter(item -> item.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }
}

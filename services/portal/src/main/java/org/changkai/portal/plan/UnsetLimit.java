package org.changkai.portal.plan;

import java.util.List;
import java.util.stream.Stream;
import org.changkai.portal.booking.ServiceItem;
import org.jspecify.annotations.Nullable;

/** What a limit comes to where its field is left empty: from the least of several services to the most. */
public record UnsetLimit(int least, int most) {

    /**
     * For a field in a row of the form; null where nobody tells it.
     *
     * @param mistaken whether what was typed for all services was refused, so that it will not count for one either
     */
    public static @Nullable UnsetLimit of(
            Limits limits, int row, String field, List<ServiceItem> items, boolean mistaken) {
        var rows = limits.rows();
        var service = rows.get(row).service();
        if (row > 0 && (service.isEmpty() || mistaken)) {
            return null;
        }
        var general = row == 0 ? "" : rows.getFirst().limits().numbers().getOrDefault(field, "");
        if (general.matches("\\d{1,9}")) {
            return new UnsetLimit(Integer.parseInt(general), Integer.parseInt(general));
        }
        var usual = items.stream()
                .filter(item -> row == 0 || item.code().equals(service))
                .flatMap(item -> Stream.ofNullable(item.limits()))
                .flatMap(told -> Stream.ofNullable(usual(told, field)))
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return usual.getCount() == 0 ? null : new UnsetLimit(usual.getMin(), usual.getMax());
    }

    private static @Nullable Integer usual(ServiceItem.Limits told, String field) {
        return switch (field) {
            case "leadWorkingDays" -> told.leadWorkingDays();
            case "horizonWorkingDays" -> told.horizonWorkingDays();
            case "cancelMinutes" -> told.cancelMinutes();
            case "maxPerDay" -> told.maxPerDay();
            case "maxOpen" -> told.maxOpen();
            default ->
                field.startsWith("noShows")
                        ? part(told.noShows(), field)
                        : field.startsWith("cancellations") ? part(told.cancellations(), field) : null;
        };
    }

    private static @Nullable Integer part(ServiceItem.@Nullable Pause pause, String field) {
        if (pause == null) {
            return null;
        }
        return field.endsWith("Times")
                ? pause.times()
                : field.endsWith("WithinDays") ? pause.withinDays() : pause.pauseDays();
    }

    public boolean varies() {
        return least < most;
    }

    /** E.g. {@code 5} or {@code 5–10}. */
    public String span() {
        return varies() ? least + "–" + most : Integer.toString(least);
    }
}

package org.changkai.booking.item;

import java.util.List;
import org.changkai.booking.limit.Pause;
import org.changkai.booking.limit.ServiceLimits;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/**
 * A service item as it is told to the world, over HTTP and in the change feed.
 *
 * @param name in Chinese
 * @param nameEn in English
 * @param minutes one visit takes
 * @param documents to bring
 * @param limits that count for it: at the centre that is asked about, or else at every centre which sets none itself
 */
public record ToldItem(
        String code,
        String name,
        String nameEn,
        ServiceItem.Kind kind,
        int minutes,
        List<String> documents,
        List<String> documentsEn,
        Told limits) {

    /**
     * Limits.
     *
     * @param leadWorkingDays how many working days ahead at the latest
     * @param horizonWorkingDays how many working days ahead at the earliest
     * @param cancelMinutes before the start until which it can be cancelled
     * @param maxPerDay appointments that one person may have open for it on one day
     * @param maxOpen appointments that one person may have open
     * @param noShows visits not kept that pause booking
     * @param cancellations cancelled visits that pause booking
     * @param verifiedPhone whether the telephone number must have been verified
     */
    public record Told(
            int leadWorkingDays,
            int horizonWorkingDays,
            long cancelMinutes,
            int maxPerDay,
            int maxOpen,
            Pause noShows,
            Pause cancellations,
            boolean verifiedPhone) {}

    /** With the operator's limits. */
    public static ToldItem of(ServiceItem item, BookingSettings settings) {
        var operators = item.operatorsLayers(settings.operatorsLimits(item.code()));
        return of(item, ServiceLimits.of(item.code(), operators));
    }

    /** With these limits. */
    public static ToldItem of(ServiceItem item, ServiceLimits limits) {
        return new ToldItem(
                item.code(),
                item.name(),
                item.nameEn(),
                item.kind(),
                item.minutes(),
                list(item.documents()),
                list(item.documentsEn()),
                new Told(
                        limits.leadWorkingDays(),
                        limits.horizonWorkingDays(),
                        limits.cancelUntil().toMinutes(),
                        limits.perDay().most(),
                        limits.open().most(),
                        limits.noShows().pause(),
                        limits.cancellations().pause(),
                        limits.verifiedPhone()));
    }

    private static List<String> list(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}

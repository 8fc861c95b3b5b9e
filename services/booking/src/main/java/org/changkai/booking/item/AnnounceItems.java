package org.changkai.booking.item;

import java.util.function.Supplier;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.feed.ChangeLog;

/** Tells the change feed of service items that are new or have changed since they were told last. */
public final class AnnounceItems {

    private final ServiceItems items;
    private final Announced announced;
    private final ChangeLog changes;
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;

    AnnounceItems(
            ServiceItems items,
            Announced announced,
            ChangeLog changes,
            Decisions decisions,
            Supplier<BookingSettings> settings) {
        this.items = items;
        this.announced = announced;
        this.changes = changes;
        this.decisions = decisions;
        this.settings = settings;
    }

    /** What was told last. */
    public interface Announced {

        /** Remembers the item; false if it was told just so before. */
        boolean remember(ToldItem item);
    }

    public void announce() {
        var limits = settings.get().limits();
        for (var item : items.all()) {
            var told = ToldItem.of(item, limits);
            var _ = decisions.decide(() -> {
                if (announced.remember(told)) {
                    changes.append("service-saved", told.code(), told);
                }
                return Outcome.done(told);
            });
        }
    }
}

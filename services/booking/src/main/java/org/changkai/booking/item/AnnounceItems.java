package org.changkai.booking.item;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.feed.ChangeLog;

/** Tells the change feed of service items that are new, have changed or are gone since they were told last. */
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

        /** Forgets all but these; gives the codes of those that were told before. */
        List<String> forgetAllBut(List<String> codes);
    }

    public void announce() {
        var current = settings.get();
        var all = items.all();
        for (var item : all) {
            var told = ToldItem.of(item, current);
            var _ = decisions.decide(() -> {
                if (announced.remember(told)) {
                    changes.append("service-saved", told.code(), told);
                }
                return Outcome.done(told);
            });
        }
        var codes = all.stream().map(ServiceItem::code).toList();
        var _ = decisions.decide(() -> {
            var gone = announced.forgetAllBut(codes);
            gone.forEach(code -> changes.append("service-removed", code, Map.of("code", code)));
            return Outcome.done(gone);
        });
    }
}

package org.changkai.booking.day;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.calendar.NationalCalendars;
import org.changkai.booking.centre.CentrePlan;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/**
 * Keeps planned centres in memory and notices when their plan or the settings have changed. The national calendar is read
 * after the plan: who brings in a year gives every centre a new version in the same transaction.
 */
public final class PlannedCentres {

    private static final int KEPT = 20_000;

    private final Centres centres;
    private final ServiceItems items;
    private final NationalCalendars national;
    private final Supplier<BookingSettings> settings;
    private final Map<String, PlannedCentre> kept = new ConcurrentHashMap<>();

    public PlannedCentres(
            Centres centres, ServiceItems items, NationalCalendars national, Supplier<BookingSettings> settings) {
        this.centres = centres;
        this.items = items;
        this.national = national;
        this.settings = settings;
    }

    /** The centre as it is now; null if there is none. */
    public @Nullable PlannedCentre now(String id) {
        return now(List.of(id)).get(id);
    }

    /** The centres as they are now, in the order asked for; those not known are missing. */
    public Map<String, PlannedCentre> now(Collection<String> ids) {
        var versions = centres.versions(ids);
        var missing = new HashSet<String>();
        versions.forEach((id, version) -> {
            var known = kept.get(id);
            if (known == null || !isCurrent(known, version)) {
                missing.add(id);
            }
        });
        if (!missing.isEmpty()) {
            var plans = centres.find(missing);
            var calendar = national.now();
            plans.forEach(plan -> keep(plan, calendar));
        }
        var found = new LinkedHashMap<String, PlannedCentre>();
        for (var id : ids) {
            var centre = kept.get(id);
            if (versions.containsKey(id) && centre != null) {
                found.put(id, centre);
            }
        }
        return found;
    }

    /** The centre as it was seen last, to look at before anything is locked; null if there is none. */
    public @Nullable PlannedCentre lately(String id) {
        var known = kept.get(id);
        return known == null ? now(id) : known;
    }

    /** As it was seen last, without asking for it; null if it was not seen lately. */
    @Nullable
    PlannedCentre kept(String id) {
        return kept.get(id);
    }

    /** Whether this is the centre in this version of its plan. */
    boolean isCurrent(PlannedCentre centre, long version) {
        return centre.isFor(version, settings.get());
    }

    /** Whether nothing has changed since the centre was planned. */
    public boolean isCurrent(PlannedCentre centre) {
        var id = centre.centre().id();
        var version = centres.versions(List.of(id)).get(id);
        return version != null && isCurrent(centre, version);
    }

    /** The centre in this version of its plan, which the caller has read in a transaction that keeps it so. */
    PlannedCentre at(String id, long version) {
        var known = kept.get(id);
        if (known != null && isCurrent(known, version)) {
            return known;
        }
        var plan = centres.find(id);
        if (plan == null) {
            throw new IllegalStateException("a centre has gone while its day was locked");
        }
        return keep(plan, national.now());
    }

    private PlannedCentre keep(CentrePlan plan, NationalCalendar calendar) {
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        var offered = items.offeredBy(plan.centre().services(), plan.centre().homeVisits());
        var planned = new PlannedCentre(plan, settings.get(), offered, calendar);
        kept.put(plan.centre().id(), planned);
        return planned;
    }
}

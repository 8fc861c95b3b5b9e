package org.changkai.booking.centre;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The centres that booking knows. */
public interface Centres {

    /** What a manager may set, each with a revision of its own. */
    enum Part {
        SCHEDULE,
        CLOSURES,
        COUNTERS,
        LIMITS;

        /** Whether it changes what there is to book, and not only who may book it and when. */
        public boolean changesPlaces() {
            return this != LIMITS;
        }
    }

    /** One part with its revision; 0 and null as long as nobody has set it. */
    record Setting(long revision, @Nullable Object document) {}

    /** A centre and how far it is from a point as the crow flies, in metres. */
    record Distant(String id, double metres) {}

    /** Coordinates in WGS-84. */
    record Place(double lat, double lon) {}

    @Nullable
    CentrePlan find(String id);

    List<CentrePlan> find(Collection<String> ids);

    /** The versions of those that are there. */
    Map<String, Long> versions(Collection<String> ids);

    /** The nearest within a distance that offer the service, nearest first. */
    List<Distant> near(double lat, double lon, double metres, String service, boolean homeVisit, int limit);

    /** The 12-digit code of a centre's area, also of one that has been removed; null if it was never known. */
    @Nullable
    String areaOf(String id);

    /** Where a centre lies, also one that has been removed; null if that is not known. */
    @Nullable
    Place placeOf(String id);

    /** As registry told it last, also one that has been removed; null if it was never known. */
    @Nullable
    Centre lastTold(String id);

    /** Adds or replaces registry's part; true if places may have changed. */
    boolean save(Centre centre);

    void remove(String id);

    /** Makes every other writer of this centre's plan, and whoever opens one of its days for the first time, wait. */
    void lock(String id);

    /** Gives every centre a new version, because something has changed that concerns all. */
    void renewAll();

    Setting setting(String id, Part part);

    void set(String id, Part part, Object document, long revision);
}

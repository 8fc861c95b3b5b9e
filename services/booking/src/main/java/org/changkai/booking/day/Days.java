package org.changkai.booking.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days on which something was ever taken. */
public interface Days {

    /**
     * What a locked day holds.
     *
     * @param outside owners of what was seen to lie outside the plan when the day was planned last
     * @param stale whether holds have expired since the day was written last
     * @param held open holds of the client who was locked with it
     */
    record Content(long planVersion, List<Taken> taken, Set<UUID> outside, boolean stale, int held) {}

    /**
     * A day's free times of one service as they were written.
     *
     * @param shape of the plan they were written for
     * @param freshUntil when they stop being true, null if they stay so
     * @param free places at each start, null where the day is as if empty
     */
    record Written(
            String centre,
            LocalDate date,
            long shape,
            @Nullable Instant freshUntil,
            int @Nullable [] free) {}

    /** Some days of a centre, both included. */
    record Stretch(String centre, LocalDate first, LocalDate last) {}

    /**
     * Where a stretch stands.
     *
     * @param planVersion of the centre's plan
     * @param writes how often its days were written; it only grows
     * @param freshUntil when the first of them stops being true, null if all stay so
     */
    record Standing(
            String centre,
            long planVersion,
            long writes,
            @Nullable Instant freshUntil) {}

    /** Where each stretch stands; those of centres that are not known are missing. */
    List<Standing> standings(Collection<Stretch> stretches);

    /**
     * Locks a day until the transaction ends, creating it if need be, and drops the holds that have expired.
     *
     * @param holder a client who has to wait with the next hold until the transaction ends, null for none
     * @return null if the centre is not known
     */
    @Nullable
    Content lock(String centre, LocalDate date, @Nullable UUID holder, Instant now);

    /** A service that has begun at a counter. */
    record Begun(UUID owner, String service, int counter) {}

    /** What counters have called and not finished. */
    List<Begun> begun(String centre, LocalDate date);

    /** Lets free times be written anew before they are next read: somebody was called to a counter, or has left it. */
    void lookAgain(String centre, LocalDate date);

    /** Writes down what was taken and freed, and the free times that come of it. */
    void write(DayBook book);

    /** As above, with the commit, or before days are read again in the same transaction. */
    void writeLast(DayBook book);

    List<Written> read(Collection<String> centres, LocalDate first, LocalDate last, String service);

    /** The dates from this one on that have been locked before. */
    List<LocalDate> known(String centre, LocalDate from);

    /** The centres of which days from this one on have been locked before. */
    List<String> centresBookedFrom(LocalDate date);

    /** A day and centre of a hold or appointment. */
    record Place(String centre, LocalDate date) {}

    /** Where a hold's services are, also if it has expired; null if there are none. */
    @Nullable
    Place placeOf(UUID owner);

    /**
     * The services of a hold and where they are.
     *
     * @param planVersion of the centre's plan; negative if the centre is gone
     * @param outside whether the centre has changed its hours or counters so that there is no place for it now
     * @param area 12-digit code of where a home visit is made; null for none
     */
    record Owned(
            Place place,
            long planVersion,
            boolean outside,
            List<Taken> taken,
            @Nullable String area) {}

    /** Locks the services of a hold, in the order of their starts; null if there are none. */
    @Nullable
    Owned lockOwned(UUID owner);

    /** Makes a hold's services lasting. */
    void keep(UUID owner);

    /** References of appointments that have come to lie outside their centre's plan, and of those that fit again. */
    record Marked(List<String> orphaned, List<String> seatedAgain) {}

    /** Marks the centre's holds and appointments of that day that lie outside its plan, and only those. */
    Marked markOrphans(String centre, LocalDate date, Set<UUID> owners);

    /** A day as it is now, without locking it; what has expired is left out. Null if the centre is not known. */
    @Nullable
    Content look(String centre, LocalDate date, Instant now);
}

package org.changkai.booking.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.changkai.booking.appointment.Appointments.PersonKeys;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.waitlist.Entry.Offered;
import org.changkai.booking.waitlist.Entry.Status;
import org.jspecify.annotations.Nullable;

/** All who wait. */
public interface Waitlist {

    /** An entry with the hash of its secret. */
    record Kept(Entry entry, byte[] secretHash) {}

    /** How an offer ended. */
    enum Ending {
        ACCEPTED,
        DECLINED,
        MISSED,
        /** The centre has changed its hours or counters, so that the place that was kept is gone. */
        OVERTAKEN,
        /** The centre has been removed. */
        GONE
    }

    /** A day on which something may have become free. */
    record Day(String centre, LocalDate date) {}

    @Nullable
    Kept find(String reference);

    /** Locks the entry until the transaction ends. */
    @Nullable
    Kept lock(String reference);

    /** Entries of a telephone number that wait or have an offer, who came first first. */
    List<Entry> openOf(List<byte[]> phoneKeys);

    void renewSecret(String reference, byte[] secretHash);

    /** False if the reference is taken already. */
    boolean add(Entry entry, byte[] secretHash, Contact contact, PersonKeys keys);

    /** Null once it has been deleted. */
    @Nullable
    Contact contact(String reference);

    /**
     * Entries that a person has open.
     *
     * @param same for the same centre and service and the same person
     */
    record Standing(int open, boolean same) {}

    Standing standing(PersonKeys keys, String centre, String service);

    /**
     * Locks who waits for this day, who came first first. Whom another transaction has locked is left out; the next look
     * finds the place again.
     */
    List<Entry> lockWaiting(String centre, LocalDate date);

    /** The starts of a day that were offered to these before, and could be had. */
    Map<String, Set<Integer>> offeredBefore(Collection<String> references, LocalDate date);

    void offer(Entry entry, Offered offer, Instant now);

    /** Ends the open offer of an entry, whatever becomes of the entry. */
    void endOffer(String reference, Ending ending);

    void change(String reference, Status status, int missed, @Nullable String appointment, Instant now);

    /** Locks the entries whose open offer is one of these holds; whom another transaction has locked is left out. */
    List<Entry> lockOffered(Collection<UUID> holds);

    /** Locks the entries whose open offer on this day has expired; whom another transaction has locked is left out. */
    List<Entry> lockExpired(String centre, LocalDate date, Instant now);

    /** Days on which a hold or an offer has expired, and is waited for. */
    List<Day> expired(Instant now);

    /** Days for which somebody waits and that seem to have a free place, for whatever reason. */
    List<Day> seemFree(LocalDate from);

    /** Ends the entries whose last day is over; how many. */
    int end(LocalDate today, Instant now);

    /**
     * Locks entries that are open at centres which registry has removed, who came first first; whom another transaction has
     * locked is left out. The next look finds the others.
     */
    List<Entry> lockAtRemovedCentres();

    /** How many wait before this one for the same centre and service. */
    int ahead(Entry entry);
}

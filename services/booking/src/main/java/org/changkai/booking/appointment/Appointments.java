package org.changkai.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All appointments. */
public interface Appointments {

    /** An appointment with the hash of its secret. */
    record Kept(Appointment appointment, byte[] secretHash) {}

    /** Keyed hashes by which a person is found again. */
    record PersonKeys(byte[] phone, byte[] person) {}

    /**
     * What a person has booked before.
     *
     * @param open visits to come, by this phone
     * @param missed visits not kept lately
     * @param cancelled visits cancelled lately
     * @param sameDay whether one of these services is booked for this person on this day
     */
    record Standing(int open, int missed, int cancelled, boolean sameDay) {}

    @Nullable
    Kept find(String reference);

    @Nullable
    Kept lock(String reference);

    boolean isUsed(UUID hold);

    /** False if the reference is taken already. */
    boolean add(Appointment appointment, byte[] secretHash, Contact contact, PersonKeys keys);

    void update(Appointment appointment);

    /** Null once it has been deleted. */
    @Nullable
    Contact contact(String reference);

    /** The contacts that have not been deleted, by reference. */
    Map<String, Contact> contacts(Collection<String> references);

    /** Writes down that an account has read a contact. */
    void recordOpening(String reference, String account, Instant now);

    /** Null once they have been deleted. */
    @Nullable
    PersonKeys personKeys(String reference);

    /** Lets two bookings of one person go one after the other until the transaction ends. */
    void lockPerson(PersonKeys keys);

    /**
     * What this person has booked before, without one visit.
     *
     * @param since from when on missed and cancelled visits count
     * @param except the reference of a visit that does not count, empty for none
     */
    Standing standing(
            PersonKeys keys, LocalDate date, List<String> services, Instant now, Instant since, String except);

    /** A centre's visits of a day, by start. */
    List<Appointment> on(String centre, LocalDate date);

    /** A centre's visits to come that lie outside its hours or counters, by start. */
    List<Appointment> orphans(String centre, LocalDate from);
}

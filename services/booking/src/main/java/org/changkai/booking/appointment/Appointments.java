package org.changkai.booking.appointment;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.changkai.booking.appointment.Appointment.Status;
import org.jspecify.annotations.Nullable;

/** All appointments. */
public interface Appointments {

    /** An appointment with the hash of its secret. */
    record Kept(Appointment appointment, byte[] secretHash) {}

    /**
     * Keyed hashes by which a person is found again, under each data key; the first is the one that is written.
     *
     * @param phones of the telephone number
     * @param people of the visitor
     */
    record PersonKeys(List<byte[]> phones, List<byte[]> people) {

        public byte[] phone() {
            return phones.getFirst();
        }

        public byte[] person() {
            return people.getFirst();
        }

        /** The same on every replica while a data key is replaced: the least hash of the number. */
        public long lock() {
            return ByteBuffer.wrap(phones.stream().min(Arrays::compare).orElseThrow())
                    .getLong();
        }
    }

    /**
     * A visit that was booked before with the same phone.
     *
     * @param samePerson whether it was for the same visitor
     * @param excused whether the person is not to blame if it was cancelled or not kept
     * @param displaced whether it is booked and has no place since the centre has changed its hours
     */
    record Earlier(
            String reference,
            String centre,
            List<String> services,
            Status status,
            LocalDate date,
            Instant end,
            Instant changedAt,
            boolean samePerson,
            boolean excused,
            boolean displaced) {}

    /** How a booking came in. */
    enum Channel {
        /** By the person itself. */
        WEB,
        /** A clerk, for who telephoned. */
        PHONE,
        /** A clerk, for who stood at the door. */
        DOOR
    }

    /** Writes down how a booking came in; without it a clerk's is from the door, any other from the web. */
    void recordChannel(String reference, Channel channel);

    @Nullable
    Kept find(String reference);

    @Nullable
    Kept lock(String reference);

    /** Those with these references. */
    List<Appointment> all(Collection<String> references);

    boolean isUsed(UUID hold);

    /** Adds it and makes the places of its hold lasting; false if the reference is taken already. */
    boolean add(Appointment appointment, byte[] secretHash, Contact contact, PersonKeys keys);

    void update(Appointment appointment);

    /** Null once it has been deleted. */
    @Nullable
    Contact contact(String reference);

    /** The contacts that have not been deleted, by reference. */
    Map<String, Contact> contacts(Collection<String> references);

    /** Writes down that an account has read a contact. */
    void recordOpening(String reference, String account, Instant now);

    /**
     * What was booked with this phone before, without one visit. Locks the phone: two bookings of one person go one after
     * the other until the transaction ends.
     *
     * @param since visits that ended and were changed last before do not matter
     * @param except the reference of a visit that does not count, empty for none
     */
    List<Earlier> earlier(PersonKeys keys, Instant since, String except);

    /** Writes down that a cancellation is not held against the person. */
    void excuse(String reference);

    /** The visits that this number has open, by start. */
    List<Appointment> openOf(List<byte[]> phoneKeys);

    void renewSecret(String reference, byte[] secretHash);

    /** A centre's visits of a day, by start. */
    List<Appointment> on(String centre, LocalDate date);

    /** A centre's visits to come that lie outside its hours or counters, by start. */
    List<Appointment> orphans(String centre, LocalDate from);
}

package org.changkai.booking.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbers of all halls. */
public interface Tickets {

    /**
     * A hall's day while it is locked.
     *
     * @param lastNumber given out so far
     * @param firstInARow how many of the first were called since the last of the others
     * @param closed whether no more numbers are given out today
     */
    record Hall(int lastNumber, int firstInARow, boolean closed) {

        Hall given(int number) {
            return new Hall(number, firstInARow, closed);
        }

        Hall called(boolean first) {
            return new Hall(lastNumber, first ? firstInARow + 1 : 0, closed);
        }
    }

    /** Locks a hall's day until the transaction ends. */
    Hall lock(String centre, LocalDate date);

    /** Writes the hall's counts; screens will look. */
    void write(String centre, LocalDate date, Hall hall);

    /** Closes the hall for the day, or opens it again; screens will look. */
    void close(String centre, LocalDate date, @Nullable Instant closedAt);

    /** Since when no more numbers are given out; null while they are. */
    @Nullable
    Instant closedAt(String centre, LocalDate date);

    /**
     * Adds a number.
     *
     * @param holder a pseudonym of the client that took it; null where nobody counts
     */
    void add(Ticket ticket, @Nullable UUID holder);

    /** How many numbers of a client wait in all halls; the client has to wait with the next one until the transaction ends. */
    int lockWaitingOf(UUID holder, LocalDate date);

    void update(Ticket ticket, Instant now);

    @Nullable
    Ticket find(UUID id);

    /** The number of a visit on that day; null if it has none, or was sent home with it. */
    @Nullable
    Ticket ofAppointment(String reference, LocalDate date);

    /** Who waits for one of these services and for no other counter, by when they are due. */
    List<Ticket> waiting(String centre, LocalDate date, Collection<String> services, @Nullable Integer counter);

    /** All that are not finished, by when they are due. */
    List<Ticket> unfinished(String centre, LocalDate date);

    /** What a counter has called and not finished. */
    @Nullable
    Ticket at(String centre, LocalDate date, int counter);

    /** The last calls, the newest first. */
    List<Ticket> called(String centre, LocalDate date, int limit);

    /** How many of the first were called since the last of the others. */
    int firstInARow(String centre, LocalDate date);

    /** Changes whenever a screen must show something else; 0 before the first number. */
    long version(String centre, LocalDate date);
}

package org.changkai.booking.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.changkai.booking.rule.Outcome;
import org.jspecify.annotations.Nullable;

/** The queue in the hall, as far as who has an appointment stands in it. */
public interface Queue {

    /**
     * The number of a visitor who has checked in.
     *
     * @param number as it is called
     * @param status where it stands, as the hall names it
     * @param counter at which it was called last; null before the first call
     * @param ahead who waits before it; null unless it waits
     * @param estimatedWaitMinutes until it is called; null unless it waits
     */
    record Place(
            UUID id,
            String number,
            String status,
            @Nullable Integer counter,
            @Nullable Integer ahead,
            @Nullable Integer estimatedWaitMinutes) {}

    /** The hall stays as it is on the day of a visit until the transaction ends. Who locks the visit too locks it afterwards. */
    void lock(Appointment appointment);

    /** Gives who has checked in a number, and says which; the same one if asked again, refused where no more are given out. */
    Outcome<UUID> join(Appointment appointment);

    /** Whether a hall gives out no more numbers on this day. */
    boolean isClosed(String centre, LocalDate date);

    /** Null if there is none. */
    @Nullable
    Place of(Appointment appointment);
}

package org.changkai.booking.message;

/** What a message is about; its texts are {@code messages.properties} under the name in small letters. */
public enum Kind {
    CONFIRMATION,
    REMINDER,
    CHANGE,
    CANCELLATION,
    /** A displaced visit has ended, for which the person has booked another one. */
    REPLACED,
    ORPHANED,
    RESEATED,
    OFFER,
    WAITING_ENDED,
    CODE,
    HALL_CLOSED;

    /** Whether it waits for the morning at night: nobody has just asked for it. */
    boolean waitsForMorning() {
        return this == REMINDER || this == ORPHANED || this == RESEATED || this == WAITING_ENDED;
    }
}

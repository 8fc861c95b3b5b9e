package org.changkai.booking.message;

/** What a message is about; its texts are {@code messages.properties} under the name in small letters. */
public enum Kind {
    CONFIRMATION,
    REMINDER,
    CHANGE,
    CANCELLATION,
    ORPHANED,
    RESEATED,
    OFFER,
    CODE,
    HALL_CLOSED;
    WAITING_ENDED,

    /** Whether it waits for the morning at night: nobody has just asked for it. */
    boolean waitsForMorning() {
        return this == REMINDER || this == ORPHANED || this == RESEATED || this == WAITING_ENDED;
    }
}

package org.changkai.booking.message;

/** What has brought a message about, where its kind alone does not say so. */
public enum Why {
    AS_EVER(""),
    /** Registry has removed the centre: the appointment has to be moved elsewhere. */
    CENTRE_GONE(".centre_gone"),
    /** The hall has closed before the visitor could come. */
    NOT_YET_COME(".not_yet_come"),
    /** The centre stands, and does not do what was booked any more: the appointment has to be moved elsewhere too. */
    ELSEWHERE(".elsewhere");

    private final String suffix;

    Why(String suffix) {
        this.suffix = suffix;
    }

    /** Of the words in {@code messages.properties}. */
    String key(String usual) {
        return usual + suffix;
    }
}

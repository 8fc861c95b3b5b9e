package org.changkai.booking.message;

/** What has brought a message about, where its kind alone does not say so. */
public enum Why {
    AS_EVER("", false),
    /** Registry has removed the centre: the appointment has to be moved elsewhere. */
    CENTRE_GONE(".centre_gone", true),
    /** The hall has closed before the visitor could come. */
    NOT_YET_COME(".not_yet_come", false),
    /** The centre stands, and does not do what was booked any more: the appointment has to be moved elsewhere too. */
    ELSEWHERE(".elsewhere", true);

    private final String suffix;
    private final boolean elsewhere;

    Why(String suffix, boolean elsewhere) {
        this.suffix = suffix;
        this.elsewhere = elsewhere;
    }

    /** Of the words in {@code messages.properties}. */
    String key(String usual) {
        return usual + suffix;
    }

    /** Of the words that offer a new time; those for another centre have room for its name. */
    String offerKey(String usual) {
        return elsewhere ? usual + ".elsewhere" : usual;
    }

    /** Whether only another centre can help. */
    boolean isElsewhere() {
        return elsewhere;
    }
}

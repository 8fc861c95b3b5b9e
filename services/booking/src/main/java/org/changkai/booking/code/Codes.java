package org.changkai.booking.code;

import java.time.Duration;

/** The codes that are out. Only keyed hashes are kept; while they cannot be reached nothing counts as right. */
public interface Codes {

    /** Whether a code may be sent. */
    enum Issued {
        YES,
        /** Too many for this number or from this address lately. */
        TOO_MANY,
        /** The codes cannot be reached. */
        AWAY
    }

    /** Whether a code is right. */
    enum Checked {
        RIGHT,
        /** Wrong, expired or used. */
        WRONG,
        /** Too many wrong ones: the code no longer counts. */
        TOO_MANY,
        /** The codes cannot be reached. */
        AWAY
    }

    /**
     * How often codes are given.
     *
     * @param pause between two codes for a number
     * @param perDay codes for a number
     * @param perHour codes for an address
     */
    record Limits(Duration pause, int perDay, int perHour) {}

    /** Keeps a code for a while, in place of an earlier one. */
    Issued issue(String phone, String address, String hash, Duration lasts, Limits limits);

    /** A right code is used up. */
    Checked check(String phone, String hash, int tries);
}

package org.changkai.booking.message;

import java.util.UUID;

/** The port through which messages leave: one for each channel. */
public interface Sender {

    /** How a message reaches a person. */
    enum Channel {
        SMS,
        EMAIL
    }

    /** What came of it. */
    sealed interface Result {

        /** Whoever carries it has it. */
        record Sent() implements Result {}

        /** Nobody carries it: it stays where it is, for a page that shows it. */
        record Shown() implements Result {}

        /** Worth another try; the reason names no person. */
        record Later(String reason) implements Result {}

        /** It will never go. */
        record Never(String reason) implements Result {}
    }

    Channel channel();

    /** Whether anything is sent at all on this channel. */
    boolean isOn();

    /**
     * Sends once, or tries to.
     *
     * @param id the same for every try: whoever carries messages sends it once
     */
    Result send(UUID id, Kind kind, Letter letter);
}

package org.changkai.portal.message;

import java.time.Instant;
import java.util.List;
import org.changkai.portal.booking.Moments;

/** Messages as they would have been sent, the newest first. */
public record Messages(List<Message> items) {

    /** One of them. */
    public record Message(String kind, String channel, String at, Letter letter) {

        public Instant moment() {
            return Moments.instant(at);
        }
    }

    /** To whom, and what. */
    public record Letter(String to, String title, String text) {}
}

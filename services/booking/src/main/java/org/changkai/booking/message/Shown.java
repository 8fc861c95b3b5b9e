package org.changkai.booking.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.message.Sender.Channel;

/** On a laptop: messages that a page shows instead of sending them. */
public interface Shown {

    /** A message as it would have been sent. */
    record Message(UUID id, Kind kind, Channel channel, OffsetDateTime at, Letter letter) {}

    /** The newest first. */
    List<Message> last(int limit);
}

package org.changkai.booking.message;

import java.util.UUID;

/** The operator has no way to send on this channel, so nothing is written for it. */
public record NotSent(Channel channel) implements Sender {

    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public Result send(UUID id, Kind kind, Letter letter) {
        return new Result.Never("channel-off");
    }
}

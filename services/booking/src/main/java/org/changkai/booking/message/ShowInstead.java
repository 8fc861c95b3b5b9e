package org.changkai.booking.message;

import java.util.UUID;

/** Shows messages on a page instead of sending them: for a laptop. */
public record ShowInstead(Channel channel) implements Sender {

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Result send(UUID id, Kind kind, Letter letter) {
        return new Result.Shown();
    }
}

package org.changkai.booking.hold;

import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Starts that were refused a moment ago because nothing was left. Only a hint that it is worth reading what the day has written
 * before waiting for its lock, as a thousand others may do when everybody wants the same place. Of two starts that share a slot
 * the later one is remembered.
 */
final class LatelyTaken {

    private static final int SLOTS = 1024;

    private final AtomicReferenceArray<Start> slots = new AtomicReferenceArray<>(SLOTS);

    record Start(String centre, String service, LocalDateTime time) {}

    void add(Start start) {
        slots.set(slot(start), start);
    }

    boolean contains(Start start) {
        return start.equals(slots.get(slot(start)));
    }

    private static int slot(Start start) {
        return Math.floorMod(start.hashCode(), SLOTS);
    }
}

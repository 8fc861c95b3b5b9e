package org.changkai.portal.hall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of a hall shows; the newest call first.
 *
 * @param estimatedWaitMinutes until the last who waits is called; null if nobody waits
 * @param closed whether no more numbers are given out today
 */
public record Board(List<Call> calls, int waiting, @Nullable Integer estimatedWaitMinutes, boolean closed) {

    /** A number that was called, to which counter. */
    public record Call(String number, int counter, String status) {}
}

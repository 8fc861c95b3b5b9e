package org.changkai.search.index;

import java.time.Duration;

/** Whether what the engine has is looked up before a step: every five seconds, and always after a step that has failed. */
public final class Doubt {

    private static final Duration SURE = Duration.ofSeconds(5);

    private long sureUntil = System.nanoTime();
    private long next = sureUntil;

    /** Begins a step; until its end there is doubt. */
    public boolean arises() {
        var now = System.nanoTime();
        var sure = now - sureUntil < 0;
        next = sure ? sureUntil : now + SURE.toNanos();
        sureUntil = now;
        return !sure;
    }

    /** The step has come to its end. */
    public void ends() {
        sureUntil = next;
    }
}

package org.changkai.local;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waiting where the suite asks for it: after 429 as long as it says, and for what becomes true a little later. */
public final class Patience {

    private static final int TRIES = 30;

    private Patience() {}

    /** The call's answer, asked again while the gateway says that there were too many calls or a service just started. */
    public static Answer call(Supplier<Answer> call) {
        Answer answer = call.get();
        for (int attempt = 1; attempt < TRIES && (answer.status() == 429 || answer.status() == 503); attempt++) {
            pause(asked(answer));
            answer = call.get();
        }
        return answer;
    }

    /** What the question answers as soon as it answers anything. */
    public static <T> T until(Duration longest, String what, Supplier<@Nullable T> question) {
        return until(longest, Duration.ofMillis(100), what, question);
    }

    /** As above, asked again after each pause. */
    static <T> T until(Duration longest, Duration pause, String what, Supplier<@Nullable T> question) {
        long begin = System.nanoTime();
        while (true) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new IllegalStateException(what + " was not there after " + longest.toSeconds() + " s");
            }
            pause(pause);
        }
    }

    private static Duration asked(Answer answer) {
        String seconds = answer.header("Retry-After");
        boolean usable = seconds.matches("[0-9]{1,2}");
        return usable ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))) : Duration.ofMillis(300);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

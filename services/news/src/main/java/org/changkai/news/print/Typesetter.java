package org.changkai.news.print;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;

/**
 * Sets one paper at a time, and each once for all who wait for it. Nobody waits longer than they have patience: what was begun is
 * finished behind them and kept for whoever asks next.
 */
public final class Typesetter implements AutoCloseable {

    private static final int DAYS_IN_LINE = 50;

    private final ExecutorService work = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(DAYS_IN_LINE),
            Thread.ofPlatform().name("typesetter").daemon().factory());
    private final Map<LocalDate, Future<?>> begun = new ConcurrentHashMap<>();

    /**
     * What is kept, or what is made now; {@code PRESS_BUSY} where that takes longer.
     *
     * @param kept what need not be made, as it is right now
     * @param made keeps it, too
     */
    public <T> Outcome<T> set(LocalDate date, Supplier<Optional<T>> kept, Callable<T> made, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                var ready = kept.get();
                if (ready.isPresent()) {
                    return Outcome.done(ready.get());
                }
                var mine = new FutureTask<>(() -> {
                    try {
                        return made.call();
                    } finally {
                        begun.remove(date);
                    }
                });
                var other = begun.putIfAbsent(date, mine);
                if (other == null) {
                    begin(date, mine);
                    return Outcome.done(mine.get(until - System.nanoTime(), TimeUnit.NANOSECONDS));
                }
                waitFor(other, until - System.nanoTime());
            }
        } catch (TimeoutException | RejectedExecutionException later) {
            return busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return busy();
        } catch (ExecutionException failed) {
            var reason = failed.getCause();
            if (reason instanceof RuntimeException refused) {
                throw refused;
            }
            if (reason instanceof Error broken) {
                throw broken;
            }
            throw new IllegalStateException(failed);
        }
    }

    /** With the seconds after which it is worth asking again. */
    static <T> Outcome<T> busy() {
        return Outcome.refused(Reason.PRESS_BUSY, "retryAfter", 2);
    }

    private void begin(LocalDate date, FutureTask<?> task) {
        try {
            work.execute(task);
        } catch (RejectedExecutionException full) {
            begun.remove(date);
            throw full;
        }
    }

    /** It was begun before, so that a change may have overtaken it: what it gave is for who began it, or is kept. */
    private static void waitFor(Future<?> other, long nanos) throws InterruptedException, TimeoutException {
        try {
            other.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            // who began it is told; I begin anew
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}

package org.changkai.local.load;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongFunction;

/**
 * Readers of one server, all in the thread that calls: each keeps a connection, asks for a path, and reads past what comes.
 * Beside a service on the same processors they take less of them than a {@link Crowd} of threads.
 */
public final class Readers implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long PATIENCE_MS = 60_000;
    private static final long NANOS_PER_MS = 1_000_000;

    private final Selector selector;
    private final Deque<Reader> idle = new ArrayDeque<>();
    private final int size;

    /** So many readers, with their connections open. */
    public Readers(URI server, int size) throws IOException {
        this.selector = Selector.open();
        this.size = size;
        for (int i = 0; i < size; i++) {
            idle.add(new Reader(server, selector));
        }
    }

    /** When a question is due, in the time of {@link System#nanoTime}. */
    private interface Pace {
        long due(long number);
    }

    /**
     * Each asks again as soon as it is answered, until the time is over; see {@link Load}.
     *
     * @param path what is asked for, by the number of the question
     */
    public Waits closed(Duration time, LongFunction<String> path) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        return ask(path, _ -> {
            long now = System.nanoTime();
            return now < end ? now : NEVER;
        });
    }

    /**
     * So many questions each second whether or not the earlier ones were answered; a wait counts from when it was due. They
     * are asked by the millisecond.
     */
    public Waits open(int perSecond, Duration time, LongFunction<String> path) throws IOException {
        long step = Duration.ofSeconds(1).toNanos() / perSecond;
        long start = System.nanoTime();
        long questions = time.toNanos() / step;
        return ask(path, number -> number < questions ? start + number * step : NEVER);
    }

    private Waits ask(LongFunction<String> path, Pace pace) throws IOException {
        Waits waits = new Waits();
        long start = System.nanoTime();
        long number = 0;
        long due = pace.due(number);
        while (due != NEVER || idle.size() < size) {
            while (due != NEVER && !idle.isEmpty() && due - System.nanoTime() <= 0) {
                idle.remove().ask(path.apply(number), due);
                due = pace.due(++number);
            }
            long left = due == NEVER || idle.isEmpty() ? PATIENCE_MS : millisUntil(due);
            if (left > 0 && select(left, waits) == 0 && left == PATIENCE_MS) {
                throw new IOException("no answer for a minute");
            }
        }
        waits.took(System.nanoTime() - start);
        return waits;
    }

    private static long millisUntil(long due) {
        return Math.ceilDiv(Math.max(0, due - System.nanoTime()), NANOS_PER_MS);
    }

    private int select(long millis, Waits waits) throws IOException {
        selector.select(millis);
        int heard = selector.selectedKeys().size();
        for (var key : selector.selectedKeys()) {
            if (key.attachment() instanceof Reader reader && reader.hasRead()) {
                waits.add(System.nanoTime() - reader.since(), reader.status());
                idle.add(reader);
            }
        }
        selector.selectedKeys().clear();
        return heard;
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}

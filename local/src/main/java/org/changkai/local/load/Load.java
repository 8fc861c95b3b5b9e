package org.changkai.local.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Two ways to put a server under load. <em>Closed</em>: a number of clients, each of which asks again as soon as it is
 * answered; it finds out how much the server can do. <em>Open</em>: a number of calls each second, whether or not the
 * earlier ones were answered; a wait counts from the moment at which the call was due, so that a server that stands
 * still is seen (Tene, "How NOT to measure latency": coordinated omission).
 */
public final class Load {

    private Load() {}

    /** One thing that a client does; numbers count from 0 and are given once. */
    public interface Errand {

        /** The HTTP status that counts for it. */
        int run(long number) throws IOException, InterruptedException;
    }

    /** Clients that ask without a pause until the time is over. */
    public static Waits closed(int clients, Duration time, Errand errand) {
        return closed(clients, time, Long.MAX_VALUE, errand);
    }

    /** Clients that ask without a pause until the time is over, or so many errands are done. */
    public static Waits closed(int clients, Duration time, long most, Errand errand) {
        long end = System.nanoTime() + time.toNanos();
        AtomicLong next = new AtomicLong();
        return measure(clients, waits -> {
            while (System.nanoTime() < end) {
                long number = next.getAndIncrement();
                if (number >= most) {
                    return;
                }
                waits.measure(errand, number, System.nanoTime());
            }
        });
    }

    /** Clients that ask without a pause until so many errands are done. */
    public static Waits closed(int clients, long errands, Errand errand) {
        AtomicLong next = new AtomicLong();
        return measure(clients, waits -> {
            for (long number = next.getAndIncrement(); number < errands; number = next.getAndIncrement()) {
                waits.measure(errand, number, System.nanoTime());
            }
        });
    }

    /** So many errands each second, evenly, until the time is over. */
    public static Waits open(int perSecond, Duration time, Errand errand) {
        long step = Duration.ofSeconds(1).toNanos() / perSecond;
        long errands = time.toNanos() / step;
        Waits waits = new Waits();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < errands; number++) {
                long due = start + number * step;
                long own = number;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                threads.execute(() -> waits.measure(errand, own, due));
            }
        }
        waits.took(System.nanoTime() - start);
        return waits;
    }

    private interface Client {
        void ask(Waits waits);
    }

    private static Waits measure(int clients, Client client) {
        Waits waits = new Waits();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> client.ask(waits));
            }
        }
        waits.took(System.nanoTime() - start);
        return waits;
    }
}

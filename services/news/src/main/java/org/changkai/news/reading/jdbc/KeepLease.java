package org.changkai.news.reading.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.changkai.news.reading.ReadyAnswers;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Holds this replica's lease. Each round reads the paper's version, has what changed forgotten, and only then promises
 * in the database how far it has come and for how long. Who changes something waits until every lease that is still
 * running has come that far; a replica that died is waited for until its lease is over, never longer.
 *
 * <p>The lease counts here from before the round began and in the database from its end, so it always ends here first.
 */
final class KeepLease implements SmartLifecycle {

    static final String CHANNEL = "changkai_paper";

    private static final Logger log = LoggerFactory.getLogger(KeepLease.class);
    static final int MANY = 5_000;
    private static final int QUICK_MILLIS = 2;

    private final DataSource database;
    private final ReaderLeases leases;
    private final Duration lease;
    private final UUID replica = UUID.randomUUID();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition further = lock.newCondition();
    private volatile ReadyAnswers answers;
    private volatile long heldUntil = System.nanoTime();
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    private volatile long wanted;
    private long reached;
    private long seen = -1;

    KeepLease(DataSource database, Duration lease, Function<KeepLease, ReadyAnswers> answers) {
        this.database = database;
        this.lease = lease;
        this.leases = new ReaderLeases(replica, lease);
        this.answers = answers.apply(this);
    }

    ReadyAnswers answers() {
        return answers;
    }

    /** Seconds for which no answer could be kept ready; 0 while the lease is held. */
    double lostSeconds() {
        return Math.max(0, System.nanoTime() - heldUntil) / 1e9;
    }

    boolean isHeld() {
        return heldUntil - System.nanoTime() > 0;
    }

    /** Returns when no replica can give out anything older than this version. */
    void awaitAll(long version) {
        var nanos = lease.toNanos(); // after that every lease that knows nothing of it is over
        lock.lock();
        try {
            wanted = Math.max(wanted, version);
            while (reached < version && nanos > 0) {
                nanos = further.awaitNanos(nanos);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("reader-lease").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        heldUntil = System.nanoTime();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                hold(connection);
            } catch (SQLException | RuntimeException away) {
                heldUntil = System.nanoTime();
                if (running) {
                    log.warn(
                            "Answers are made anew for each reader until the lease is held again: {}", away.toString());
                    pause();
                }
            }
        }
    }

    private void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        leases.register(connection, CHANNEL);
        seen = -1;
        var bell = connection.unwrap(PGConnection.class);
        while (running) {
            round(connection);
            var quick = wanted > reached();
            var _ = bell.getNotifications(quick ? QUICK_MILLIS : (int) lease.toMillis() / 3);
        }
        leases.leave(connection);
    }

    private void round(Connection connection) throws SQLException {
        var began = System.nanoTime();
        var version = leases.version(connection);
        if (version != seen) {
            if (seen < 0 || version - seen > MANY) {
                answers.forgetAll();
            } else {
                answers.forget(leases.changes(connection, seen, version));
            }
            seen = version;
        }
        var others = leases.promise(connection, seen);
        heldUntil = began + lease.toNanos();
        lock.lock();
        try {
            reached = Math.min(seen, others);
            further.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long reached() {
        lock.lock();
        try {
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(lease.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

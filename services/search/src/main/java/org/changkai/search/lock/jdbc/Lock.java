package org.changkai.search.lock.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Advisory locks of this service's database: each is held until the end of the transaction that takes it, or of a process that
 * dies. A transaction that has only taken them has written nothing, and keeps nobody waiting but those who want the same one.
 */
public enum Lock {
    /** Shared by those who write documents, alone for who waits until all of these have ended. */
    INDEX_WRITES(0x5ea2c4),
    /** The end of transactions that change entries. */
    ENTRY_CHANGES(0x5ea2c5),
    DICTIONARY(0x5ea2c6),
    PENDING(0x5ea2c7),
    /** What the engine answers questions from. */
    SERVING(0x5ea2c8);

    private final long number;

    Lock(long number) {
        this.number = number;
    }

    /** Waits for it. */
    public void take(JdbcClient jdbc) {
        ask(jdbc, "pg_advisory_xact_lock");
    }

    /** Waits until nobody has it alone. */
    public void takeShared(JdbcClient jdbc) {
        ask(jdbc, "pg_advisory_xact_lock_shared");
    }

    /** False if somebody else has it. */
    public boolean tryTake(JdbcClient jdbc) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private void ask(JdbcClient jdbc, String function) {
        jdbc.sql("select " + function + "(?)").param(number).query(row -> {});
    }
}

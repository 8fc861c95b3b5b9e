package org.changkai.platform.feed.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.changkai.platform.feed.Bell;
import org.changkai.platform.feed.Change;
import org.changkai.platform.feed.ReadChanges;
import org.changkai.platform.kit.PostgresForTests;
import org.changkai.platform.problem.ProblemException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

class ChangeFeedIT {

    private final HikariDataSource database = new HikariDataSource();
    private final Bell bell = new Bell();
    private PostgresChangeLog log;
    private TransactionTemplate transaction;

    @BeforeEach
    void freshFeed() {
        database.setJdbcUrl(PostgresForTests.freshDatabase());
        database.setUsername("postgres");
        database.setMaximumPoolSize(20);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        log = new PostgresChangeLog(
                JdbcClient.create(database),
                new WritesWithCommit(new JdbcTemplate(database)),
                new JsonMapper(),
                Clock.system(ZoneId.of("Asia/Shanghai")),
                bell,
                "diary");
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangeIsRecordedOnlyWithinItsTransaction() {
        assertThatThrownBy(() -> log.append("note-written", "1", Map.of())).isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> {
            log.append("note-written", "1", Map.of());
            status.setRollbackOnly();
        });
        assertThat(log.read("", 10).items()).isEmpty();
    }

    @Test
    void manyChangesAreReadInTheOrderInWhichTheyWereGiven() {
        var many = new LinkedHashMap<String, Object>();
        for (var n = 1000; n > 0; n--) {
            many.put("n-" + n, n % 2 == 0 ? Map.of("n", n) : new RawValue("{\"n\":" + n + "}"));
        }
        assertThatThrownBy(() -> log.appendAll("note-written", many)).isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> {
            log.appendAll("note-written", many);
            log.appendAll("note-written", Map.of());
        });
        var read = log.read("", 1000).items();
        assertThat(read).extracting(Change::subject).containsExactlyElementsOf(many.keySet());
        assertThat(read)
                .allMatch(change ->
                        change.subject().equals("n-" + change.data().path("n").asInt()));
    }

    @Test
    void aWriterThatCommitsLateIsNeverSkipped() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = threads.submit(() -> transaction.executeWithoutResult(status -> {
                lockSomething();
                log.append("note-written", "late", Map.of());
                written.countDown();
                await(mayCommit);
            }));
            written.await();
            write("quick");
            try {
                var before = log.read("", 10);
                assertThat(before.items())
                        .as("nothing may pass the one that still runs")
                        .isEmpty();
                assertThat(before.next()).isEmpty();
            } finally {
                mayCommit.countDown();
            }
            late.get();
            assertThat(subjects(log.read("", 10).items())).containsExactly("late", "quick");
        }
    }

    /** What another service does in its own database of the same server. */
    @Test
    void aLongTransactionOfAnotherDatabaseDelaysNobody() throws SQLException {
        try (var other = DriverManager.getConnection(PostgresForTests.freshDatabase(), "postgres", "")) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select pg_current_xact_id()");
                write("meanwhile");
                assertThat(subjects(log.read("", 10).items())).containsExactly("meanwhile");
            }
            other.rollback();
        }
    }

    /** It might write to the feed, and its id cannot be seen. */
    @Test
    void whereASessionMayNotBeLookedIntoTheWholeServerIsWaitedFor() throws SQLException {
        var name = "reader_" + System.nanoTime();
        try (var owner = database.getConnection();
                var statement = owner.createStatement()) {
            statement.execute("create role " + name + " login");
            statement.execute("grant all on all tables in schema public to " + name);
        }
        try (var stranger = new HikariDataSource();
                var late = database.getConnection()) {
            stranger.setJdbcUrl(database.getJdbcUrl());
            stranger.setUsername(name);
            var theirs = new PostgresChangeLog(
                    JdbcClient.create(stranger),
                    new WritesWithCommit(new JdbcTemplate(stranger)),
                    new JsonMapper(),
                    Clock.system(ZoneId.of("Asia/Shanghai")),
                    bell,
                    "diary");
            late.setAutoCommit(false);
            try (var statement = late.createStatement()) {
                statement.execute("select pg_current_xact_id()");
                write("after it");
                assertThat(theirs.read("", 10).items()).isEmpty();
                late.rollback();
                assertThat(subjects(theirs.read("", 10).items())).containsExactly("after it");
            }
        }
    }

    @Test
    void aReaderSeesEveryChangeOnceHoweverWritersOverlap() throws Exception {
        var writers = 12;
        var each = 60;
        var seen = Collections.synchronizedList(new ArrayList<Change>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var writer = 0; writer < writers; writer++) {
                var random = new Random(writer);
                var name = "w" + writer + "-";
                running.add(threads.submit(() -> {
                    for (var n = 0; n < each; n++) {
                        writeSlowly(name + n, random.nextInt(3));
                    }
                }));
            }
            var cursor = "";
            while (running.stream().anyMatch(writer -> !writer.isDone())) {
                var piece = log.read(cursor, 7);
                seen.addAll(piece.items());
                cursor = piece.next();
            }
            for (var writer : running) {
                writer.get();
            }
            for (var piece = log.read(cursor, 500); !piece.items().isEmpty(); piece = log.read(cursor, 500)) {
                seen.addAll(piece.items());
                cursor = piece.next();
            }
        }
        assertThat(subjects(seen)).hasSize(writers * each).doesNotHaveDuplicates();
        assertThat(log.read("", 1000).items())
                .as("a replay tells the same story")
                .isEqualTo(seen);
        var last = new HashMap<String, Integer>();
        for (var subject : subjects(seen)) {
            var parts = List.of(subject.split("-"));
            var number = Integer.parseInt(parts.get(1));
            assertThat(number).isGreaterThan(last.getOrDefault(parts.get(0), -1));
            last.put(parts.get(0), number);
        }
    }

    @Test
    void aWaitingReaderIsWokenByTheBellAndFindsTheChangeWithoutIt() throws Exception {
        var reader = new ReadChanges(log, bell);
        var silent = new ReadChanges(log, new Bell());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var woken = threads.submit(() -> reader.read("", 10, Duration.ofSeconds(20)));
            var patient = threads.submit(() -> silent.read("", 10, Duration.ofSeconds(20)));
            write("1");
            assertThat(subjects(woken.get().items())).containsExactly("1");
            assertThat(subjects(patient.get().items())).containsExactly("1");
        }
        assertThat(reader.read(log.read("", 10).next(), 10, Duration.ofMillis(30))
                        .items())
                .isEmpty();
    }

    @Test
    void cursorsThatNobodyGaveAreRefused() {
        for (var nonsense : List.of("x", "1", "1.", "1.2.3", "-1.2", "1.2; drop table change_record")) {
            assertThatThrownBy(() -> log.read(nonsense, 10)).as(nonsense).isInstanceOf(ProblemException.class);
        }
    }

    private void write(String subject) {
        transaction.executeWithoutResult(status -> log.append("note-written", subject, Map.of("text", subject)));
    }

    private void writeSlowly(String subject, int moreStatements) {
        transaction.executeWithoutResult(status -> {
            lockSomething();
            log.append("note-written", subject, Map.of());
            for (var n = 0; n < moreStatements; n++) {
                JdbcClient.create(database)
                        .sql("select pg_sleep(0.001)")
                        .query()
                        .singleRow();
            }
        });
    }

    /** As whoever changes something does first: the database counts its transaction from then on. */
    private void lockSomething() {
        JdbcClient.create(database)
                .sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
    }

    private static List<String> subjects(List<Change> changes) {
        return changes.stream().map(Change::subject).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

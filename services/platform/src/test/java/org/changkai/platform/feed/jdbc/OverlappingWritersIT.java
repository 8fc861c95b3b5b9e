package org.changkai.platform.feed.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.changkai.platform.feed.Change;
import org.changkai.platform.kit.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Transactions that run side by side: no reader skips a row, and none waits for who has nothing to tell. */
class OverlappingWritersIT extends FeedScene {

    private static final List<String> LANES = List.of("note-written", "note-torn", "note-kept");

    @Test
    void aWriterThatCommitsLateIsNeverSkipped() throws Exception {
        whileOneIsLate("note-written", () -> {
            var before = log.read("", 10);
            assertThat(before.items())
                    .as("nothing may pass the one that still runs")
                    .isEmpty();
            assertThat(before.next()).isEmpty();
        });
        assertThat(subjects(log.read("", 10).items())).containsExactly("late", "quick");
    }

    @Test
    void aLaneDoesNotGoOnBeyondWhatIsStillToComeOfIt() throws Exception {
        var lane = Set.of("note-torn");
        var cursor = new AtomicReference<>("");
        write("before");
        whileOneIsLate("note-torn", () -> {
            var piece = log.read("", 10, lane);
            assertThat(piece.items()).isEmpty();
            assertThat(piece.next()).as("the one before is passed").isNotEmpty();
            cursor.set(piece.next());
        });
        assertThat(subjects(log.read(cursor.get(), 10, lane).items())).containsExactly("late");
        assertThat(subjects(log.read(cursor.get(), 10).items())).containsExactly("late", "quick");
    }

    /** An import has written for seconds before it tells of it. */
    @Test
    void aTransactionThatHasNotToldAnythingYetDelaysNobodyAndIsToldWhenItEnds() {
        var cursor = new AtomicReference<>("");
        transaction.executeWithoutResult(status -> {
            lockSomething();
            log.append("note-written", "import", Map.of());
            elsewhere(() -> {
                write("quick");
                var piece = log.read("", 10);
                assertThat(subjects(piece.items())).containsExactly("quick");
                cursor.set(piece.next());
            });
        });
        assertThat(subjects(log.read(cursor.get(), 10).items())).containsExactly("import");
    }

    @Test
    void whoChangesSomethingLastIsToldLastAlsoIfItsTransactionIsOlder() {
        transaction.executeWithoutResult(status -> {
            lockSomething();
            elsewhere(() -> write("first"));
            log.append("note-written", "second", Map.of());
        });
        assertThat(subjects(log.read("", 10).items())).containsExactly("first", "second");
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
                statement.execute(
                        "insert into change_record (type, subject, time, data) values ('x', 'x', now(), '{}')");
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
        var seenInLanes = Collections.synchronizedList(new ArrayList<Change>());
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
            for (var lane : LANES) {
                running.add(threads.submit(() -> follow(lane, writers * each / LANES.size(), seenInLanes)));
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
        assertThat(seenInLanes)
                .as("each lane has told its part, and none of it twice")
                .containsExactlyInAnyOrderElementsOf(seen);
        var last = new HashMap<String, Integer>();
        for (var subject : subjects(seen)) {
            var parts = List.of(subject.split("-"));
            var number = Integer.parseInt(parts.get(1));
            assertThat(number).isGreaterThan(last.getOrDefault(parts.get(0), -1));
            last.put(parts.get(0), number);
        }
    }

    /** Reads a lane until so many are told; a row that it has lost lets it wait for ever, so it gives up at some time. */
    private void follow(String lane, int many, List<Change> seen) {
        var told = 0;
        var cursor = "";
        for (var deadline = System.nanoTime() + 60_000_000_000L; told < many && System.nanoTime() < deadline; ) {
            var piece = log.read(cursor, 7, Set.of(lane));
            assertThat(piece.items()).allMatch(change -> change.name().equals(lane));
            seen.addAll(piece.items());
            told += piece.items().size();
            cursor = piece.next();
        }
    }

    private void writeSlowly(String subject, int moreStatements) {
        transaction.executeWithoutResult(status -> {
            lockSomething();
            var number = Integer.parseInt(subject.substring(subject.indexOf('-') + 1));
            log.append(LANES.get(number % LANES.size()), subject, Map.of());
            if (moreStatements == 2) {
                writes.sendNow();
            }
            for (var n = 0; n < moreStatements; n++) {
                JdbcClient.create(database)
                        .sql("select pg_sleep(0.001)")
                        .query()
                        .singleRow();
            }
        });
    }

    /** One has written and not committed, and another one that came later has. */
    private void whileOneIsLate(String type, Runnable look) throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = threads.submit(() -> transaction.executeWithoutResult(status -> {
                lockSomething();
                log.append(type, "late", Map.of());
                writes.sendNow();
                written.countDown();
                await(mayCommit);
            }));
            written.await();
            write("quick");
            try {
                look.run();
            } finally {
                mayCommit.countDown();
            }
            late.get();
        }
    }

    /** In a transaction of its own, which this thread's is not. */
    private static void elsewhere(Runnable what) {
        CompletableFuture.runAsync(what).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

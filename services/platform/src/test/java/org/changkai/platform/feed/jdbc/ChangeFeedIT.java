package org.changkai.platform.feed.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.changkai.platform.feed.Bell;
import org.changkai.platform.feed.Change;
import org.changkai.platform.feed.ReadChanges;
import org.changkai.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.util.RawValue;

class ChangeFeedIT extends FeedScene {

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

    @Test
    void aLaneIsOfItsOwnTypesAndItsCursorGoesOnBeyondTheOthers() {
        write("kept-1");
        tear("torn-1");
        write("kept-2");
        tear("torn-2");
        write("kept-3");
        var torn = Set.of("note-torn", "note-burnt");
        var end = log.read("", 10).next();

        var first = log.read("", 1, torn);
        assertThat(subjects(first.items())).containsExactly("torn-1");
        assertThat(first.next())
                .as("a full piece")
                .isEqualTo(first.items().getLast().id());
        var second = log.read(first.next(), 2, torn);
        assertThat(subjects(second.items())).containsExactly("torn-2");
        assertThat(second.next()).as("beyond what is of another type").isEqualTo(end);
        assertThat(log.read(end, 10, torn).next()).as("nothing is new").isEqualTo(end);
        assertThat(log.read("", 10, Set.of("nobody-knows")).next()).isEqualTo(end);
        assertThat(log.read("", 10, Set.of("nobody-knows")).items()).isEmpty();
    }

    @Test
    void aLaneThatWaitsGoesOnWithoutAnAnswer() throws Exception {
        write("kept");
        var end = log.read("", 10).next();
        var waited = new ReadChanges(log, bell).read("", 10, Set.of("note-torn"), Duration.ofMillis(30));
        assertThat(waited.items()).isEmpty();
        assertThat(waited.next()).isEqualTo(end);
    }

    private void tear(String subject) {
        transaction.executeWithoutResult(status -> log.append("note-torn", subject, Map.of()));
    }
}

package org.changkai.search.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.changkai.search.SearchSettings;
import org.changkai.search.query.Answer;
import org.changkai.search.query.Question;
import org.junit.jupiter.api.Test;

class NoteDemandTest {

    private static final Answer NOTHING = new Answer(List.of(), 0, Map.of(), null, false, null);
    private static final Duration QUICK = Duration.ofMillis(5);

    private final Kept kept = new Kept();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final NoteDemand demand = new NoteDemand(
            kept,
            meters,
            Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneId.of("Asia/Shanghai")),
            () -> new SearchSettings(
                    URI.create("http://localhost"), QUICK, QUICK, 100, 10, QUICK, Duration.ofMillis(300), 3, 100));

    /** Keeps what it is given. */
    private static final class Kept implements Demands {

        private final List<String> noted = new ArrayList<>();

        @Override
        public void add(DemandKind kind, String question, LocalDate day, int times, int worstMillis) {
            noted.add(kind + " " + question + " " + times);
        }

        @Override
        public List<Demand> since(DemandKind kind, LocalDate first, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forgetBefore(LocalDate day) {
            assertThat(day).isEqualTo(LocalDate.of(2026, 10, 27));
        }
    }

    private void asks(String person, String question) {
        asks(person, question, QUICK);
    }

    private void asks(String person, String question, Duration took) {
        var asked = new Question(question, Set.of(), null, null, null, null, List.of(), null, null, null, 0, 20);
        demand.note(asked, NOTHING, took, person);
    }

    @Test
    void onlyWhatSeveralPeopleAskedIsNoted() {
        asks("10.0.0.1", "护照办理");
        asks("10.0.0.1", "护照办理");
        asks("10.0.0.1", "护照办理");
        asks("10.0.0.2", "护照办理");
        assertThat(kept.noted).isEmpty();

        asks("10.0.0.3", "护照 办理");
        asks("10.0.0.1", "护照办理");
        assertThat(kept.noted).containsExactly("UNANSWERED 护照办理 5", "UNANSWERED 护照办理 1");
    }

    @Test
    void fewDigitsAreMaskedAndNumbersOfPeopleAreNotNotedAtAll() {
        for (var person : List.of("a", "b", "c")) {
            asks(person, "13904710001");
            asks(person, "张三13904710001");
            asks(person, "15路公交");
        }
        assertThat(kept.noted).containsExactly("UNANSWERED ##路公交 3");
    }

    @Test
    void slowQuestionsAreNotedToo() {
        for (var person : List.of("a", "b", "c")) {
            asks(person, "护照", Duration.ofMillis(301));
        }
        assertThat(kept.noted).containsExactlyInAnyOrder("UNANSWERED 护照 3", "SLOW 护照 3");
        assertThat(meters.get("changkai.search.slow").counter().count()).isEqualTo(3);
        assertThat(meters.get("changkai.search.questions")
                        .tag("outcome", "nothing")
                        .timer()
                        .count())
                .isEqualTo(3);
    }
}

package org.changkai.search.demand;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.changkai.search.SearchSettings;
import org.changkai.search.query.Answer;
import org.changkai.search.query.Question;

/**
 * Counts answers and notes the questions that found nothing or took long. A question may be somebody's name or number:
 * so few digits are masked and many make it unfit to be kept, and a question leaves this process only after several people have asked it on one day. Who they
 * are is known by a hash with a salt that is made anew every day and kept nowhere.
 */
public final class NoteDemand {

    /** Longer questions are sentences, which nobody else asks in the same words. */
    private static final int LONGEST = 40;

    /** Whoever types more digits asks for a telephone, an identity card or a reference. */
    private static final int MOST_DIGITS = 4;

    /** So many questions wait for others to ask them too; further ones are counted and not noted. */
    private static final int MOST_WAITING = 10_000;

    private static final int KEPT_DAYS = 30;
    private static final Pattern DIGITS = Pattern.compile("\\d");

    private final Demands demands;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Supplier<SearchSettings> settings;
    private final Map<Waiting, Asking> waiting = new HashMap<>();
    private final SecureRandom random = new SecureRandom();
    private LocalDate day = LocalDate.EPOCH;
    private long salt;

    NoteDemand(Demands demands, MeterRegistry meters, Clock clock, Supplier<SearchSettings> settings) {
        this.demands = demands;
        this.meters = meters;
        this.clock = clock;
        this.settings = settings;
    }

    private record Waiting(DemandKind kind, String question) {}

    private static final class Asking {
        private final Set<Integer> people = new HashSet<>();
        private int times;
        private int worstMillis;
    }

    private record Due(int times, int worstMillis) {}

    /**
     * Notes how a question was answered.
     *
     * @param person an address or the like, only to tell people from one another
     */
    public void note(Question question, Answer answer, Duration took, String person) {
        var outcome = answer.degraded() ? "degraded" : answer.items().isEmpty() ? "nothing" : "found";
        meters.timer("changkai.search.questions", "outcome", outcome).record(took);
        if (answer.degraded() || question.isEmpty()) {
            return;
        }
        if (answer.items().isEmpty()) {
            note(DemandKind.UNANSWERED, question, took, person);
        }
        if (took.compareTo(settings.get().slow()) > 0) {
            meters.counter("changkai.search.slow").increment();
            note(DemandKind.SLOW, question, took, person);
        }
    }

    private void note(DemandKind kind, Question question, Duration took, String person) {
        var masked = DIGITS.matcher(question.compact()).replaceAll("#");
        if (masked.length() > LONGEST
                || masked.chars().filter(character -> character == '#').count() > MOST_DIGITS) {
            return;
        }
        var today = LocalDate.now(clock);
        var due = due(new Waiting(kind, masked), today, (int) took.toMillis(), person);
        if (due.times() > 0) {
            demands.add(kind, masked, today, due.times(), due.worstMillis());
        }
    }

    private synchronized Due due(Waiting question, LocalDate today, int millis, String person) {
        if (!today.equals(day)) {
            day = today;
            salt = random.nextLong();
            waiting.clear();
            demands.forgetBefore(today.minusDays(KEPT_DAYS));
        }
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(question)) {
            return new Due(0, 0);
        }
        var asking = waiting.computeIfAbsent(question, first -> new Asking());
        if (asking.people.size() < settings.get().askers()) {
            asking.people.add(Objects.hash(person, salt));
        }
        asking.times++;
        asking.worstMillis = Math.max(asking.worstMillis, millis);
        if (asking.people.size() < settings.get().askers()) {
            return new Due(0, 0);
        }
        var due = new Due(asking.times, asking.worstMillis);
        asking.times = 0;
        return due;
    }
}

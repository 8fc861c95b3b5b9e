package org.changkai.local.bench.booking;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.local.bench.Table;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Load;
import org.changkai.local.load.Visitor;
import org.changkai.local.load.Waits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds the soonest times against a brute force: all starts that the calendars of all centres list, by start, then by how far the
 * registry says it is to walk. Some thousand places are booked before, so that the calendars differ.
 */
final class RankingOracle {

    private static final int CLIENTS = 8;
    private static final int BOOKED = 4000;
    private static final int DAYS = 14;
    private static final int CENTRES_AT_ONCE = 50;
    private static final int LONGEST_WALK = 30;
    private static final int MOST = 50;
    private static final double AROUND = 0.04;
    private static final long SEED = 20261126;

    private final Town town;
    private final Crowd crowd;
    private final PrintStream out;
    private final AtomicInteger degraded = new AtomicInteger();

    RankingOracle(Town town, Crowd crowd, PrintStream out) {
        this.town = town;
        this.crowd = crowd;
        this.out = out;
    }

    /** One start that a calendar lists. */
    private record Shown(String centre, String start, int free) {}

    private record Question(
            double lat, double lon, int minutes, @Nullable String from, int limit) {

        static Question of(long number, List<String> dates) {
            Random chance = new Random(SEED + number);
            return new Question(
                    Town.LAT + (chance.nextDouble() - 0.5) * AROUND,
                    Town.LON + (chance.nextDouble() - 0.5) * AROUND,
                    1 + chance.nextInt(LONGEST_WALK),
                    chance.nextInt(3) > 0 ? null : dates.get(chance.nextInt(dates.size())),
                    1 + chance.nextInt(MOST));
        }

        String path(String call) {
            return call + "?lat=" + lat + "&lon=" + lon + "&minutes=" + minutes + "&service=" + Town.SERVICE;
        }
    }

    /** Asks so many questions; one that is answered in another order than by brute force ends the measurement. */
    void run(long questions) throws IOException, InterruptedException {
        book();
        NavigableMap<String, List<Shown>> shown = new TreeMap<>();
        calendars()
                .forEach(one -> shown.computeIfAbsent(one.start(), _ -> new ArrayList<>())
                        .add(one));
        List<String> dates = shown.keySet().stream()
                .map(start -> start.substring(0, 10))
                .distinct()
                .toList();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Integer> lengths = new ConcurrentLinkedQueue<>();
        Waits waits = Load.closed(CLIENTS, questions, number -> {
            Question question = Question.of(number, dates);
            List<String> expected = crowd.next(visitor -> bruteForce(question, ways(visitor, question), shown));
            List<String> answered = crowd.next(visitor -> answer(visitor, question));
            lengths.add(answered.size());
            if (!answered.equals(expected)) {
                wrong.add(question + ": " + answered + " instead of " + expected);
            }
            return answered.isEmpty() ? 204 : 200;
        });
        Table table = new Table(
                out,
                "Ranking against a brute force",
                "Questions",
                "Times compared",
                "Mismatches",
                "Asked again",
                "Answers");
        table.row(
                town.centres().size() + " centres, seed " + SEED,
                waits.count(),
                lengths.stream().mapToInt(Integer::intValue).sum(),
                wrong.size(),
                degraded,
                waits.ends());
        if (!wrong.isEmpty() || waits.count() != questions) {
            throw new IllegalStateException(wrong.size() + " of " + waits.count() + " were wrong: " + wrong.peek());
        }
    }

    private void book() throws IOException, InterruptedException {
        List<Shown> places = calendars();
        Collections.shuffle(places, new Random(SEED));
        Citizens citizens = new Citizens("17");
        Waits booked = Load.closed(CLIENTS, BOOKED, number -> {
            Shown place = places.get((int) number);
            return crowd.next(visitor -> citizens.book(visitor, place.centre(), place.start()));
        });
        out.println("Booked before the questions: " + booked.ends());
    }

    private List<Shown> calendars() throws IOException, InterruptedException {
        List<Shown> shown = new ArrayList<>();
        for (int from = 0; from < town.centres().size(); from += CENTRES_AT_ONCE) {
            List<String> some = town.centres()
                    .subList(
                            from,
                            Math.min(from + CENTRES_AT_ONCE, town.centres().size()));
            crowd.next(visitor -> visitor.get("/api/booking/calendars?centres=" + String.join(",", some) + "&service="
                                    + Town.SERVICE + "&days=" + DAYS)
                            .json())
                    .path("items")
                    .forEach(centre -> centre.path("items")
                            .forEach(day -> day.path("times")
                                    .forEach(time -> shown.add(new Shown(
                                            centre.path("centre").asString(),
                                            time.path("start").asString(),
                                            time.path("free").asInt())))));
        }
        return shown;
    }

    /** Minutes to walk to each centre of the circle. */
    private static Map<String, Double> ways(Visitor visitor, Question question) throws IOException {
        Map<String, Double> ways = new HashMap<>();
        visitor.get(question.path("/api/registry/circle") + "&reach=false")
                .json()
                .path("centres")
                .forEach(centre -> ways.put(
                        centre.path("id").asString(), centre.path("walkMinutes").asDouble()));
        return ways;
    }

    /** Asks again while registry is late and the ways are by straight line. */
    private List<String> answer(Visitor visitor, Question question) throws IOException {
        String from = question.from() == null ? "" : "&from=" + question.from();
        String path = question.path("/api/booking/first-free") + from + "&limit=" + question.limit();
        JsonNode answer = visitor.get(path).json();
        while (answer.path("degraded").asBoolean()) {
            degraded.incrementAndGet();
            answer = visitor.get(path).json();
        }
        return answer.path("items")
                .valueStream()
                .map(item -> told(
                        item.path("centre").asString(),
                        item.path("start").asString(),
                        item.path("free").asInt()))
                .toList();
    }

    private static List<String> bruteForce(
            Question question, Map<String, Double> ways, NavigableMap<String, List<Shown>> shown) {
        Comparator<Shown> nearer = Comparator.<Shown>comparingDouble(
                        one -> ways.getOrDefault(one.centre(), Double.MAX_VALUE))
                .thenComparing(Shown::centre);
        return shown.tailMap(question.from() == null ? "" : question.from(), true).values().stream()
                .flatMap(same -> same.stream()
                        .filter(one -> ways.containsKey(one.centre()))
                        .sorted(nearer))
                .limit(question.limit())
                .map(one -> told(one.centre(), one.start(), one.free()))
                .toList();
    }

    private static String told(String centre, String start, int free) {
        return centre + " " + start + " " + free;
    }
}

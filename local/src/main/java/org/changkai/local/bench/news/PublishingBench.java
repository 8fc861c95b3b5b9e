package org.changkai.local.bench.news;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.changkai.local.Door;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.bench.Table;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Reply;
import org.changkai.local.load.Waits;

/**
 * From the call that publishes, corrects or withdraws until readers at the gateway see it: in the story, in the section's
 * feed and page, in the search. A reader stands at each of the four and asks again and again; whether one of them still
 * got the old story after the call was answered is counted too.
 */
final class PublishingBench {

    private static final int CHANGES = 40;
    /** Until the compilers of fresh JVMs have little left to do, as in a service that has run for a day. */
    private static final int WARM_UP = 60;

    private static final int NETWORK = 46;
    private static final int ADDRESSES = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Each reader's pause after an answer; without it four readers take a whole processor. */
    private static final int LOOK_MILLIS = 15;

    private enum Place {
        STORY,
        FEED,
        SECTION,
        SEARCH
    }

    private final MeasuredSuite suite;
    private final Archive archive;
    private final int stories;
    private final PrintStream out;
    private int stale;

    PublishingBench(MeasuredSuite suite, int stories, PrintStream out) {
        this.suite = suite;
        this.archive = new Archive(suite);
        this.stories = stories;
        this.out = out;
    }

    private interface Call {
        void run() throws IOException;
    }

    void run() throws Exception {
        archive.fill(stories);
        Map<Place, Waits> published = new EnumMap<>(Place.class);
        Map<Place, Waits> corrected = new EnumMap<>(Place.class);
        Map<Place, Waits> withdrawn = new EnumMap<>(Place.class);
        try (Crowd readers = new Crowd(suite.stack().door(), NETWORK, ADDRESSES);
                ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int change = -WARM_UP; change < CHANGES; change++) {
                change(readers, hands, change, published, corrected, withdrawn);
                if (change < 0) {
                    List.of(published, corrected, withdrawn).forEach(Map::clear);
                }
            }
        }
        Table table = new Table(out, "From the call to the reader", "Times", "p50 ms", "p95 ms");
        rows(table, "published", published);
        rows(table, "corrected", corrected);
        rows(table, "withdrawn", withdrawn);
        out.println("\nOld stories after an acknowledgement: " + stale + ".");
    }

    private void change(
            Crowd readers,
            ExecutorService hands,
            int change,
            Map<Place, Waits> published,
            Map<Place, Waits> corrected,
            Map<Place, Waits> withdrawn)
            throws Exception {
        String first = "首次见报" + (1_000 + change);
        String second = "更正之后" + (1_000 + change);
        String story = archive.signed(first);
        String slug = archive.slug(story);
        Predicate<Reply> isFirst =
                reply -> reply.status() == 200 && reply.text().contains(first);
        Predicate<Reply> isSecond =
                reply -> reply.status() == 200 && reply.text().contains(second);
        Predicate<Reply> isGone = reply -> !reply.text().contains(second);
        seen(readers, hands, slug, first, published, EnumSet.allOf(Place.class), isFirst, () -> archive.publish(story));
        seen(readers, hands, slug, second, corrected, EnumSet.allOf(Place.class), isSecond, () -> {
            archive.correct(story, second);
            count(readers, slug, isSecond);
        });
        seen(readers, hands, slug, second, withdrawn, EnumSet.allOf(Place.class), isGone, () -> {
            archive.withdraw(story);
            count(readers, slug, reply -> reply.status() == 410);
        });
    }

    private void count(Crowd readers, String slug, Predicate<Reply> right) throws IOException {
        try {
            stale += right.test(readers.next(visitor -> visitor.get("/api/news/stories/" + slug))) ? 0 : 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void seen(
            Crowd readers,
            ExecutorService hands,
            String slug,
            String words,
            Map<Place, Waits> waits,
            Set<Place> places,
            Predicate<Reply> right,
            Call call)
            throws Exception {
        long began = System.nanoTime();
        Map<Place, Future<Long>> looking = new EnumMap<>(Place.class);
        for (Place place : places) {
            looking.put(place, hands.submit(until(readers, path(place, slug, words), right, began)));
        }
        call.run();
        for (var look : looking.entrySet()) {
            waits.computeIfAbsent(look.getKey(), _ -> new Waits())
                    .add(look.getValue().get(), 200);
        }
    }

    private static Callable<Long> until(Crowd readers, String path, Predicate<Reply> right, long began) {
        return () -> {
            while (!right.test(readers.next(visitor -> visitor.get(path)))) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("never seen at " + path);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            return System.nanoTime() - began;
        };
    }

    private static String path(Place place, String slug, String words) {
        return switch (place) {
            case STORY -> "/api/news/stories/" + slug;
            case FEED -> "/api/news/feeds/zhendi/atom.xml";
            case SECTION -> "/api/news/sections/zhendi/front";
            case SEARCH -> "/api/search?type=story&q=" + Door.encoded(words);
        };
    }

    private static void rows(Table table, String what, Map<Place, Waits> waits) {
        waits.forEach((place, wait) -> table.row(
                what + " → "
                        + switch (place) {
                            case STORY -> "the story";
                            case FEED -> "the section's feed";
                            case SECTION -> "the section's page";
                            case SEARCH -> "the search";
                        },
                wait.count(),
                wait.percentile(50),
                wait.percentile(95)));
    }
}

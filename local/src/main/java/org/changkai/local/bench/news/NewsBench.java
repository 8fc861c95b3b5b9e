package org.changkai.local.bench.news;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.bench.Measurement;
import org.changkai.local.bench.Table;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Load;
import org.changkai.local.load.Load.Errand;
import org.changkai.local.load.Reply;
import org.changkai.local.load.Waits;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/**
 * {@code bench news}: reading stories and the front page from the service with 50,000 stories, beside nginx serving the
 * same bytes as files; then how long it takes from publishing, correcting and withdrawing until readers see it through
 * the gateway.
 */
public final class NewsBench implements Measurement {

    private static final int STORIES = 50_000;
    private static final int POPULAR = 2_000;
    private static final int CLIENTS = 32;
    private static final int PER_SECOND = 4_000;
    private static final int CHANGES = 40;
    private static final int NETWORK = 45;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(12);

    @Override
    public void run(Stack laptop, List<String> options, PrintStream out) throws Exception {
        try (MeasuredSuite suite = MeasuredSuite.start(laptop, MeasuredSuite.Needs.of(Service.NEWS), out)) {
            Archive archive = new Archive(suite);
            archive.fill(STORIES);
            URI service = suite.stack().address(Service.NEWS);
            try (Crowd readers = new Crowd(service, NETWORK, 2 * CLIENTS)) {
                Table table = Table.ofLoads(out);
                reading(suite, readers, table);
            }
            try (FilesByNginx files =
                    FilesByNginx.of(service, POPULAR, suite.stack().home())) {
                files.measure(out, CLIENTS, WARM_UP, MEASURED);
            }
            changing(suite, archive, out);
        }
    }

    private static void reading(MeasuredSuite suite, Crowd readers, Table table) {
        SplittableRandom random = new SplittableRandom(2026);
        int[] popular = random.ints(1 << 16, 1, POPULAR + 1).toArray();
        int[] any = random.ints(1 << 16, 1, STORIES + 1).toArray();
        closed(suite, table, "front page", _ -> status(readers, "/api/news/front"));
        closed(suite, table, "2,000 stories of 50,000", number -> status(readers, story(popular, number)));
        closed(suite, table, "any of 50,000 stories", number -> status(readers, story(any, number)));
        CpuTime cpu = suite.cpu("news", "postgresql");
        Waits waits = Load.open(
                PER_SECOND,
                MEASURED,
                number -> status(readers, number % 4 == 0 ? "/api/news/front" : story(popular, number)));
        table.load("4,000 each second, front page and stories", waits, cpu);
    }

    private static void closed(MeasuredSuite suite, Table table, String what, Errand errand) {
        Load.closed(CLIENTS, WARM_UP, errand);
        CpuTime cpu = suite.cpu("news", "postgresql");
        table.load(what, Load.closed(CLIENTS, MEASURED, errand), cpu);
    }

    private static String story(int[] numbers, long number) {
        return "/api/news/stories/copy-" + numbers[(int) (number & (numbers.length - 1))];
    }

    private static int status(Crowd readers, String path) throws IOException, InterruptedException {
        return readers.next(visitor -> visitor.get(path)).status();
    }

    /** From the call until a reader at the gateway sees it. */
    private static void changing(MeasuredSuite suite, Archive archive, PrintStream out) throws Exception {
        Waits readable = new Waits();
        Waits listed = new Waits();
        Waits corrected = new Waits();
        Waits withdrawn = new Waits();
        int stale = 0;
        try (Crowd readers = new Crowd(suite.stack().door(), NETWORK + 1, CHANGES * 4)) {
            for (int change = 0; change < CHANGES; change++) {
                String story = archive.signed("第" + change + "次发布");
                long began = System.nanoTime();
                String slug = archive.publish(story);
                String path = "/api/news/stories/" + slug;
                seen(readers, readable, began, path, reply -> reply.status() == 200);
                seen(
                        readers,
                        listed,
                        began,
                        "/api/news/feeds/zhendi/atom.xml",
                        reply -> reply.text().contains(slug));
                seen(
                        readers,
                        listed,
                        began,
                        "/api/news/sections/zhendi/front",
                        reply -> reply.text().contains(slug));
                began = System.nanoTime();
                archive.correct(story, "更正之后" + change);
                stale += readers.next(visitor -> visitor.get(path)).text().contains("更正之后" + change) ? 0 : 1;
                corrected.add(System.nanoTime() - began, 200);
                began = System.nanoTime();
                archive.withdraw(story);
                stale += readers.next(visitor -> visitor.get(path)).status() == 410 ? 0 : 1;
                withdrawn.add(System.nanoTime() - began, 200);
            }
        }
        Table table = new Table(out, "From the call to the reader", "times", "p50 ms", "p95 ms");
        row(table, "published → the story", readable);
        row(table, "published → the section's feed and page", listed);
        row(table, "corrected → the story", corrected);
        row(table, "withdrawn → the notice", withdrawn);
        out.println("\nOld answers after an acknowledgement: " + stale + ".");
    }

    private static void seen(Crowd readers, Waits waits, long began, String path, Predicate<Reply> right)
            throws Exception {
        while (!right.test(readers.next(visitor -> visitor.get(path)))) {
            if (System.nanoTime() - began > Duration.ofSeconds(30).toNanos()) {
                throw new IllegalStateException("never seen at " + path);
            }
        }
        waits.add(System.nanoTime() - began, 200);
    }

    private static void row(Table table, String what, Waits waits) {
        table.row(what, waits.count(), waits.percentile(50), waits.percentile(95));
    }
}

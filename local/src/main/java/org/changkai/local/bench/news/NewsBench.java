package org.changkai.local.bench.news;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.bench.MeasuredSuite.Needs;
import org.changkai.local.bench.Measurement;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.WarmUp;
import org.changkai.local.load.Readers;
import org.changkai.local.load.Waits;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/**
 * {@code bench news}: reading stories and the front page from the service with 50,000 stories, beside nginx serving the
 * same bytes as files ({@code reading}); then how long it takes from publishing, correcting and withdrawing until readers
 * see it through the gateway ({@code publishing}). One of the two words measures that alone.
 */
public final class NewsBench implements Measurement {

    private static final int STORIES = 50_000;
    private static final int POPULAR = 2_000;
    private static final int CLIENTS = 32;
    private static final int PER_SECOND = 4_000;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration FILES_WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(12);

    @Override
    public void run(Stack laptop, List<String> options, PrintStream out) throws Exception {
        if (options.isEmpty() || options.contains("reading")) {
            reading(laptop, out);
        }
        if (options.isEmpty() || options.contains("publishing")) {
            Needs needs = Needs.of(Service.NEWS, Service.SEARCH).withElasticsearch();
            try (MeasuredSuite suite = MeasuredSuite.start(laptop, needs, out)) {
                new PublishingBench(suite, STORIES, out).run();
            }
        }
    }

    private static void reading(Stack laptop, PrintStream out) throws Exception {
        try (MeasuredSuite suite = MeasuredSuite.start(laptop, Needs.of(Service.NEWS), out)) {
            new Archive(suite).fill(STORIES);
            URI service = suite.stack().address(Service.NEWS);
            try (Readers readers = new Readers(service, CLIENTS)) {
                Table table = Table.ofLoads(out);
                reading(suite, readers, table);
            }
            try (FilesByNginx files =
                    FilesByNginx.of(service, POPULAR, suite.stack().home())) {
                files.measure(out, CLIENTS, FILES_WARM_UP, MEASURED);
            }
        }
    }

    private static void reading(MeasuredSuite suite, Readers readers, Table table) throws IOException {
        SplittableRandom random = new SplittableRandom(2026);
        int[] popular = random.ints(1 << 16, 1, POPULAR + 1).toArray();
        int[] any = random.ints(1 << 16, 1, STORIES + 1).toArray();
        closed(suite, table, "front page", readers, _ -> "/api/news/front");
        closed(suite, table, "2,000 stories of 50,000", readers, number -> story(popular, number));
        closed(suite, table, "any of 50,000 stories", readers, number -> story(any, number));
        CpuTime cpu = suite.cpu("news", "postgres");
        Waits waits = readers.open(
                PER_SECOND, MEASURED, number -> number % 4 == 0 ? "/api/news/front" : story(popular, number));
        table.load("4,000 each second, front page and stories", waits, cpu);
    }

    private static void closed(
            MeasuredSuite suite, Table table, String what, Readers readers, LongFunction<String> path)
            throws IOException {
        new WarmUp(suite, WARM_UP, "news").with(time -> warm(readers, time, path));
        CpuTime cpu = suite.cpu("news", "postgres");
        table.load(what, readers.closed(MEASURED, path), cpu);
    }

    private static void warm(Readers readers, Duration time, LongFunction<String> path) {
        try {
            readers.closed(time, path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String story(int[] numbers, long number) {
        return "/api/news/stories/copy-" + numbers[(int) (number & (numbers.length - 1))];
    }
}

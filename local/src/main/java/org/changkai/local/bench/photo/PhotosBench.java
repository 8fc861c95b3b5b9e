package org.changkai.local.bench.photo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.changkai.local.Door;
import org.changkai.local.Upload;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.bench.MeasuredSuite.Needs;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.WarmUp;
import org.changkai.local.demo.PublishStory;
import org.changkai.local.demo.Word;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Load;
import org.changkai.local.load.Visitor;
import org.changkai.local.load.Waits;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;
import tools.jackson.databind.JsonNode;

/**
 * A 12-megapixel JPEG beside {@code vipsthumbnail}, bombs, and a hundred photographs at once while people read. AVIF is
 * left for later, as it is while photographs come in.
 */
public final class PhotosBench {

    private static final int READS_PER_SECOND = 50;
    private static final Duration READING = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int READERS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int AT_ONCE = 100;
    private static final int FIRST = 30;
    private static final int TIMES = 5;

    private final MeasuredSuite suite;
    private final PrintStream out;
    private final Door writer;
    private final byte[] photograph = BenchPictures.twelveMegapixels();

    private PhotosBench(MeasuredSuite suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
        this.writer = suite.door().as("writer");
    }

    /** Measures on a suite of its own and prints Markdown tables; with {@code reading} only what readers notice. */
    public static void run(Stack laptop, List<String> options, PrintStream out) throws Exception {
        Needs needs = Needs.of(Service.NEWS)
                .withEnvironment(Map.of(Service.NEWS, Map.of("CHANGKAI_NEWS_PHOTO_AVIF", "false")));
        try (MeasuredSuite suite = MeasuredSuite.start(laptop, needs, out)) {
            PhotosBench bench = new PhotosBench(suite, out);
            if (!options.contains("reading")) {
                bench.renditions();
                bench.bombs();
            }
            bench.readers();
        }
    }

    private long news() {
        return suite.stack().pidFile("news").running().map(ProcessIdentity::pid).orElseThrow();
    }

    private void renditions() throws Exception {
        Path folder = Files.createTempDirectory("bench-photos-");
        Path file = Files.write(folder.resolve("photograph.jpg"), photograph);
        upload(photograph);
        Table table =
                new Table(out, "12 megapixels", "CPU-s ours", "CPU-s vipsthumbnail", "peak MiB ours", "vipsthumbnail");
        for (int i = 1; i <= TIMES; i++) {
            CpuTime cpu = suite.cpu("news");
            var ours = Memory.during(news(), () -> upload(photograph));
            double seconds = cpu.seconds();
            Yardstick.Cost theirs = Yardstick.of(file, made(ours.result()));
            table.row(
                    "upload " + i + ", " + made(ours.result()).size() + " renditions",
                    seconds,
                    theirs.cpuSeconds(),
                    ours.peakOfChildren(),
                    theirs.peak());
        }
        try (var files = Files.list(folder)) {
            for (Path made : files.toList()) {
                Files.delete(made);
            }
        }
        Files.delete(folder);
    }

    private static List<Yardstick.Rendition> made(JsonNode photo) {
        List<Yardstick.Rendition> made = new ArrayList<>();
        for (JsonNode rendition : photo.path("renditions")) {
            made.add(new Yardstick.Rendition(
                    rendition.path("width").asInt(),
                    rendition.path("height").asInt(),
                    rendition.path("type").asString(),
                    !rendition.path("shape").asString().equals("full")));
        }
        return made;
    }

    private JsonNode upload(byte[] picture) {
        return writer.upload("/api/news/photos", new Upload("photograph.jpg", "image/jpeg", picture))
                .expect(201)
                .json();
    }

    private void bombs() throws Exception {
        Table table = new Table(out, "Bomb", "Bytes", "Answer", "service and its processes grew, MiB", "ms");
        bomb(table, "PNG of 256 megapixels", BenchPictures.flatPng(16_000, 16_000));
        bomb(table, "PNG of 500 megapixels", BenchPictures.flatPng(30_000, 16_667));
        bomb(table, "PNG of 59 megapixels, within the limit", BenchPictures.flatPng(8_000, 7_400));
    }

    private void bomb(Table table, String what, byte[] picture) throws Exception {
        long start = System.nanoTime();
        var watched = Memory.during(
                news(), () -> writer.upload("/api/news/photos", new Upload("bomb.png", "image/png", picture)));
        long millis = (System.nanoTime() - start) / 1_000_000;
        table.row(what, picture.length, watched.result().status(), watched.growth(), millis);
    }

    private void readers() throws Exception {
        PublishStory.Story story =
                new PublishStory(suite.door(), _ -> {}).about("wh-c-001", Word.random(ThreadLocalRandom.current()));
        String path = "/api/news/stories/" + story.slug();
        String picture = suite.door()
                .get(path)
                .expect(200)
                .json()
                .at("/photos/0/renditions/0/url")
                .asString();
        Path multipart = new Upload("photograph.jpg", "image/jpeg", photograph)
                .written(Files.createTempFile("bench-photo-", ".multipart"));
        Table table = Table.ofLoads(out);
        try (Crowd crowd = new Crowd(suite.door().base(), 91, 400);
                Crowd photographers = new Crowd(suite.door().base(), 92, AT_ONCE)) {
            for (int i = 0; i < FIRST; i++) {
                int _ = photographers.next(visitor -> sent(visitor, multipart));
            }
            Load.Errand read = number -> crowd.next(
                    visitor -> visitor.get(number % 2 == 0 ? path : picture).status());
            new WarmUp(suite, WARM_UP, "news", "gateway").with(time -> Load.closed(READERS, time, read));
            CpuTime quiet = suite.cpu("news", "gateway");
            table.load("reading, quiet", Load.open(READS_PER_SECOND, READING, read), quiet);
            besidePhotographs(table, photographers, multipart, read);
            Files.delete(multipart);
        }
    }

    /** Reading goes on until the last of them is taken; the first moments, when all connect, also count alone. */
    private void besidePhotographs(Table table, Crowd photographers, Path multipart, Load.Errand read) {
        AtomicInteger kept = new AtomicInteger();
        Waits all = new Waits();
        CpuTime whole = suite.cpu("news", "gateway");
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                var _ = hands.submit(() -> photographers.next(visitor -> keepTrying(visitor, multipart, kept)));
            }
            CpuTime first = suite.cpu("news", "gateway");
            Waits begun = Load.open(READS_PER_SECOND, READING, read);
            table.load(
                    "reading, the first " + READING.toSeconds() + " s of " + AT_ONCE + " photographs at once",
                    begun,
                    first);
            all.addAll(begun);
            while (kept.get() < AT_ONCE) {
                if (all.seconds() > PATIENCE.toSeconds()) {
                    hands.shutdownNow();
                    throw new IllegalStateException("only " + kept + " photographs were taken in " + PATIENCE);
                }
                all.addAll(Load.open(READS_PER_SECOND, READING, read));
            }
        }
        table.load("reading, until all of them were taken", all, whole);
    }

    /** The answer's status, 0 if there was none in time. */
    private int sent(Visitor visitor, Path multipart) {
        Map<String, String> headers = Map.of("Content-Type", Upload.TYPE, "Authorization", "Bearer " + writer.token());
        try {
            return visitor.post("/api/news/photos", multipart, headers).status();
        } catch (IOException _) {
            return 0;
        }
    }

    /** Who is asked to come again does so after a second. */
    private boolean keepTrying(Visitor visitor, Path multipart, AtomicInteger kept) {
        while (sent(visitor, multipart) != 201 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        kept.incrementAndGet();
        return true;
    }
}

package org.changkai.local.bench.registry;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.changkai.local.Door;
import org.changkai.local.bench.BareMachine;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.WarmUp;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Load;
import org.changkai.local.load.Waits;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Signals;
import org.changkai.local.process.Usage;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;
import tools.jackson.databind.JsonNode;

/** A gateway, a registry and their servers, filled with one generated region, and the questions that are put to them. */
final class Registry implements AutoCloseable {

    private static final String AREAS = "areas?validFrom=2023-06-30";
    private static final int VISITORS = 400;
    private static final int NETWORK = 44;
    private static final int PER_SECOND = 100;

    /** Of lists with 200 rows, which cost as much as five circles. */
    private static final int LISTS_PER_SECOND = 20;

    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(12);

    /** Its aim is so near to what the machine lets through that a dozen waits would decide it. */
    private static final Duration CIRCLE_MEASURED = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final MeasuredSuite suite;
    private final GeneratedRegion region;
    private final ImportedFiles imports;
    private final Crowd crowd;

    private Registry(MeasuredSuite suite, GeneratedRegion region) {
        this.suite = suite;
        this.region = region;
        this.imports = new ImportedFiles(suite.door());
        this.crowd = new Crowd(suite.stack().door(), NETWORK, VISITORS);
    }

    /** @param streets an extract, or an empty path */
    static Registry start(Stack laptop, GeneratedRegion region, String streets, int heap, PrintStream out)
            throws IOException {
        MeasuredSuite.Needs needs = MeasuredSuite.Needs.of(Service.REGISTRY)
                .withHeaps(Map.of(Service.REGISTRY, heap))
                .withEnvironment(Map.of(Service.REGISTRY, Map.of("CHANGKAI_STREETS", streets)));
        return new Registry(MeasuredSuite.start(laptop, needs, out), region);
    }

    /** Imports everything; gives the seconds for areas, organizations and centres. */
    double[] fill() {
        return new double[] {
            imports.seconds(AREAS, region.areaFiles()),
            imports.seconds("organizations", region.organizationFiles()),
            imports.seconds("centres", region.centreFiles())
        };
    }

    /** The files for the first time, and once more. */
    void imports(PrintStream out) throws SQLException {
        Table table = new Table(
                out,
                "Import",
                "areas s",
                "organizations s",
                "centres s",
                "all s",
                "created / changed / unchanged",
                "events");
        for (String what : List.of("for the first time", "the same files again")) {
            long before = number("select count(*) from change_record");
            double[] seconds = fill();
            table.row(
                    what,
                    seconds[0],
                    seconds[1],
                    seconds[2],
                    Arrays.stream(seconds).sum(),
                    counts(),
                    number("select count(*) from change_record") - before);
        }
    }

    /** Rows created, changed and unchanged since the last time. */
    String counts() {
        return imports.counts();
    }

    long number(String question) throws SQLException {
        try (Connection database = suite.database(Service.REGISTRY);
                Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Memory of the registry's process in MiB. */
    long memory() {
        return Usage.of(pid()).pss();
    }

    /** What is left on its heap after a full collection, in MiB. */
    long kept() throws IOException {
        return Heap.kept(pid());
    }

    private long pid() {
        return suite.stack()
                .pidFile(Service.REGISTRY.title())
                .running()
                .map(ProcessIdentity::pid)
                .orElseThrow();
    }

    /** Waits until the streets are read, which takes both processors and is no part of an import. */
    void awaitStreets() {
        await(region.position(0), circle -> circle.path("method").asString().equals("walk-network"));
    }

    /** Waits until the circle knows every centre. */
    void awaitCentres() {
        await(
                region.position(region.centres() - 1),
                circle -> circle.at("/nearest/distance").asInt(Integer.MAX_VALUE) < 2);
    }

    private void await(double[] origin, Predicate<JsonNode> expected) {
        String question = path(origin, "minutes=15");
        if (!Signals.await(() -> expected.test(suite.door().get(question).json()), PATIENCE, LOOK)) {
            throw new IllegalStateException("the circle does not know its centres or streets: " + question + " gives "
                    + suite.door().get(question).text());
        }
    }

    static List<double[]> origins(Box box, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count).mapToObj(n -> box.anywhere(random)).toList();
    }

    void circle(Table table, String what, List<double[]> origins, String more) {
        ask(
                table,
                what,
                PER_SECOND,
                CIRCLE_MEASURED,
                number -> path(origins.get((int) (number % origins.size())), more));
    }

    /** As much computing as a circle takes, without a server: what holds this machine up by itself. */
    void bareMachine(Table table, double millis) {
        Waits waits = BareMachine.open(PER_SECOND, CIRCLE_MEASURED, millis);
        table.bareMachine(String.format(Locale.ROOT, "only computing, %.1f ms each, no server", millis), waits, millis);
    }

    private static String path(double[] origin, String more) {
        return String.format(Locale.ROOT, "/api/registry/circle?lat=%.6f&lon=%.6f&%s", origin[0], origin[1], more);
    }

    /** The numbers of the centres that the circle of an origin has. */
    Set<Integer> members(double[] origin) throws IOException, InterruptedException {
        Set<Integer> members = new HashSet<>();
        JsonNode circle = crowd.next(visitor -> visitor.get(path(origin, "minutes=15&reach=false")))
                .json();
        circle.path("centres")
                .forEach(centre ->
                        members.add(Integer.valueOf(centre.path("id").asString().substring(2))));
        return members;
    }

    /** Names as they are searched for: the first two characters of one, then a whole one. */
    void search(Table table, String kind) {
        ask(
                table,
                "search " + kind + " by name",
                PER_SECOND,
                MEASURED,
                number -> "/api/registry/" + kind + "?limit=20&q="
                        + Door.encoded(region.name(number % 500).substring(0, 2 + (int) (number % 2))));
    }

    void subtrees(Table table) {
        ask(
                table,
                "organizations of the whole region, first 200",
                LISTS_PER_SECOND,
                MEASURED,
                _ -> list("organizations?area="));
        ask(table, "centres of the whole region, first 200", LISTS_PER_SECOND, MEASURED, _ -> list("centres?area="));
        ask(
                table,
                "areas below the region",
                LISTS_PER_SECOND,
                MEASURED,
                _ -> "/api/registry/areas/" + region.root() + "/children?limit=200");
        ask(
                table,
                "organizations under the topmost, first 200",
                LISTS_PER_SECOND,
                MEASURED,
                _ -> "/api/registry/organizations?under=o-0&limit=200");
    }

    private String list(String kind) {
        return "/api/registry/" + kind + region.root() + "&limit=200";
    }

    /** A question by its number. */
    private interface Question {
        String path(long number);
    }

    private void ask(Table table, String what, int perSecond, Duration measured, Question question) {
        Load.Errand errand = number ->
                crowd.next(visitor -> visitor.get(question.path(number)).status());
        new WarmUp(suite, WARM_UP, "gateway", "registry").with(time -> Load.closed(4, time, errand));
        CpuTime cpu = suite.cpu("gateway", "registry", "postgres");
        Waits waits = Load.open(perSecond, measured, errand);
        table.load(what, waits, cpu);
    }

    IsochronePeer peer(Path extract) {
        return new IsochronePeer(suite.stack(), extract);
    }

    @Override
    public void close() throws IOException {
        crowd.close();
        suite.close();
    }
}

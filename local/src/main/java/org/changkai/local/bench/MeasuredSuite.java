package org.changkai.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.changkai.local.Door;
import org.changkai.local.process.Folder;
import org.changkai.local.server.ElasticsearchServer;
import org.changkai.local.server.PostgresServer;
import org.changkai.local.server.RedisServer;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;
import org.changkai.local.stack.StartStack;
import org.changkai.local.stack.StopStack;
import org.changkai.local.suite.BootService;
import org.changkai.local.suite.BuildSuite;

/**
 * A copy of the suite on free ports with data of its own, with only the parts that a measurement needs, its JVMs as they
 * run in a cluster. Nothing is switched off: limits, breakers and durable writes are as they are for everybody.
 */
public final class MeasuredSuite implements AutoCloseable {

    private static final int DEFAULT_HEAP = 384;

    private final Stack stack;
    private final List<Part> parts;
    private final StartStack start;
    private final AtomicBoolean over = new AtomicBoolean();

    private MeasuredSuite(Stack stack, List<Part> parts, StartStack start) {
        this.stack = stack;
        this.parts = parts;
        this.start = start;
    }

    /** What a measurement needs beside PostgreSQL, Redis, config, identity and the gateway. */
    public record Needs(
            Set<Service> services,
            boolean elasticsearch,
            Map<Service, Integer> heaps,
            Map<Service, Map<String, String>> environment) {

        /** These services, each with a heap of 384 MiB. */
        public static Needs of(Service first, Service... others) {
            return new Needs(EnumSet.of(first, others), false, Map.of(), Map.of());
        }

        public Needs withElasticsearch() {
            return new Needs(services, true, heaps, environment);
        }

        /** With largest heaps in MiB. */
        public Needs withHeaps(Map<Service, Integer> other) {
            return new Needs(services, elasticsearch, other, environment);
        }

        /** With environment variables for some services. */
        public Needs withEnvironment(Map<Service, Map<String, String>> other) {
            return new Needs(services, elasticsearch, heaps, other);
        }
    }

    /** Builds what is stale and starts a copy with fresh data. */
    public static MeasuredSuite start(Stack laptop, Needs needs, PrintStream out) throws IOException {
        Stack stack = laptop.elsewhere(laptop.home().resolve("bench"));
        Folder.delete(stack.home());
        new BuildSuite(stack).run(out::println);
        MeasuredSuite suite = new MeasuredSuite(stack, parts(stack, needs), new StartStack(stack, new Speaker(out)));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::cutOff, "bench-cut-off"));
        if (!suite.start.run(suite.parts)) {
            suite.close();
            throw new IOException("The suite did not start; its logs are in " + stack.home());
        }
        return suite;
    }

    private static List<Part> parts(Stack stack, Needs needs) {
        List<Part> parts = new ArrayList<>(List.of(new PostgresServer(stack), new RedisServer(stack)));
        if (needs.elasticsearch()) {
            parts.add(ElasticsearchServer.measured(stack));
        }
        Set<Service> services = EnumSet.of(Service.CONFIG, Service.IDENTITY, Service.GATEWAY);
        services.addAll(needs.services());
        for (Service service : services) {
            parts.add(BootService.measured(
                    stack,
                    service,
                    needs.heaps().getOrDefault(service, DEFAULT_HEAP),
                    needs.environment().getOrDefault(service, Map.of())));
        }
        return parts;
    }

    /** The gateway. */
    public Door door() {
        return Door.at(stack.door());
    }

    public Stack stack() {
        return stack;
    }

    /** A connection to a service's database, for test data in bulk. */
    public Connection database(Service service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + stack.ports().postgres() + "/" + service.title(),
                service.title(),
                "changkai");
    }

    /** The CPU time of these parts from now on. */
    public CpuTime cpu(String... names) {
        return CpuTime.from(stack, List.of(names));
    }

    /** Stops everything and throws the data away; what a failed part wrote was printed before. */
    @Override
    public void close() throws IOException {
        if (over.compareAndSet(false, true)) {
            start.end(); // whoever interrupts it may do so while parts are still being started
            new StopStack(stack).run(parts, (_, _) -> {});
            Folder.delete(stack.home());
        }
    }

    /** Whoever interrupts a measurement is left with no servers. */
    private void cutOff() {
        try {
            close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Speaker(PrintStream out) implements StartStack.Watcher {

        @Override
        public void doing(String part, String what) {}

        @Override
        public void ready(String part, boolean ranBefore) {
            out.println(part + " is ready");
        }

        @Override
        public void failed(String part, String reason) {
            out.println(part + ": " + reason);
        }
    }
}

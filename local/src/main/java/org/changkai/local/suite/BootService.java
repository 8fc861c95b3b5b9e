package org.changkai.local.suite;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.changkai.local.stack.Jdk;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/**
 * One of our services as a process: its unpacked Boot jar, started with the JDK's AOT cache where there is one. A cache
 * that does not fit is passed over by the JVM with a warning in the log, never a reason not to start.
 */
public final class BootService implements Part {

    private final Stack stack;
    private final Service service;
    private final Purpose purpose;
    private final int heap;
    private final Map<String, String> more;

    private enum Purpose {
        USE,
        TRAINING,
        MEASUREMENT
    }

    private BootService(Stack stack, Service service, Purpose purpose, int heap, Map<String, String> more) {
        this.stack = stack;
        this.service = service;
        this.purpose = purpose;
        this.heap = heap;
        this.more = more;
    }

    /** The service as it runs. */
    public static BootService running(Stack stack, Service service) {
        return new BootService(stack, service, Purpose.USE, service.heap(), Map.of());
    }

    /** The service as it is run once to record its start; the cache is written when it ends. */
    static BootService training(Stack stack, Service service) {
        return new BootService(stack, service, Purpose.TRAINING, service.heap(), Map.of());
    }

    /**
     * The service as it runs in a cluster, with the optimizing compiler.
     *
     * @param heap the largest heap in MiB
     * @param more environment variables beside the usual ones
     */
    public static BootService measured(Stack stack, Service service, int heap, Map<String, String> more) {
        return new BootService(stack, service, Purpose.MEASUREMENT, heap, more);
    }

    @Override
    public String name() {
        return service.title();
    }

    @Override
    public List<String> needs() {
        List<String> needs = new ArrayList<>();
        if (service.hasDatabase()) {
            needs.add("postgres");
        }
        if (service != Service.CONFIG) {
            needs.add("config");
        }
        return needs;
    }

    /** Config has the processors for itself; news, portal and search step back until a booking is possible. */
    @Override
    public List<String> after() {
        return switch (service) {
            case CONFIG -> List.of();
            case IDENTITY, REGISTRY, BOOKING, GATEWAY -> List.of("redis");
            case NEWS, PORTAL, SEARCH -> List.of("redis", "identity", "registry", "booking", "gateway");
        };
    }

    @Override
    public List<Integer> ports() {
        return List.of(
                stack.ports().app().getOrDefault(service, 0),
                stack.ports().management().getOrDefault(service, 0));
    }

    @Override
    public void prepare(Consumer<String> doing) throws IOException {
        Files.createDirectories(stack.data("photos"));
        if (!Files.exists(UnpackedJar.of(stack, service).jar())) {
            throw new IOException(service.title() + " is not built");
        }
    }

    @Override
    public List<String> command() throws IOException {
        UnpackedJar unpacked = UnpackedJar.of(stack, service);
        List<String> command = new ArrayList<>(List.of(Jdk.java()));
        command.addAll(purpose == Purpose.MEASUREMENT ? JvmFlags.ofCluster() : JvmFlags.shared());
        command.add("-Xmx" + heap + "m");
        if (purpose == Purpose.TRAINING) {
            command.add("-XX:AOTCacheOutput=" + unpacked.cache());
        } else if (purpose == Purpose.USE && Files.exists(unpacked.cache())) {
            command.add("-XX:AOTCache=" + unpacked.cache());
            command.addAll(JvmFlags.mapping());
        }
        if (unpacked.hasSpringAot()) {
            command.add("-Dspring.aot.enabled=true");
        }
        command.addAll(List.of("-jar", unpacked.jar().toString()));
        return command;
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", port(stack.address(service)));
        environment.put("MANAGEMENT_SERVER_PORT", port(stack.management(service)));
        environment.put("CHANGKAI_CONFIG", "configserver:" + stack.address(Service.CONFIG));
        environment.put(
                "CHANGKAI_CONFIG_REPO",
                stack.project().resolve("config-repo").toUri().toString());
        environment.put("CHANGKAI_PUBLIC_URL", stack.door().toString());
        environment.put(
                "CHANGKAI_REDIS_URL", "redis://localhost:" + stack.ports().redis());
        environment.put(
                "CHANGKAI_ELASTICSEARCH_URL",
                "http://localhost:" + stack.ports().elasticsearch());
        environment.put("CHANGKAI_PHOTO_STORE", stack.data("photos").toString());
        for (Service other : Service.values()) {
            environment.put(
                    "CHANGKAI_" + other.title().toUpperCase(Locale.ROOT) + "_URL",
                    stack.address(other).toString());
        }
        if (service.hasDatabase()) {
            environment.put(
                    "CHANGKAI_DB_URL",
                    "jdbc:postgresql://localhost:" + stack.ports().postgres() + "/" + service.title());
            environment.put("CHANGKAI_DB_USER", service.title());
            environment.put("CHANGKAI_DB_PASSWORD", "changkai");
        }
        environment.putAll(more);
        return environment;
    }

    @Override
    public boolean ready() {
        return answers(stack.management(service).resolve("/actuator/health/readiness"));
    }

    /** What is measured starts without a start cache, and perhaps beside other work. */
    @Override
    public Duration patience() {
        return purpose == Purpose.MEASUREMENT ? Duration.ofMinutes(10) : Part.super.patience();
    }

    /** After a training run the cache is put together while the process ends. */
    @Override
    public Duration grace() {
        return Duration.ofSeconds(purpose == Purpose.TRAINING ? 180 : 30);
    }

    private static String port(URI address) {
        return Integer.toString(address.getPort());
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5000);
            boolean answered = connection.getResponseCode() == 200;
            connection.disconnect();
            return answered;
        } catch (IOException _) {
            return false;
        }
    }

    Path cache() {
        return UnpackedJar.of(stack, service).cache();
    }
}

package org.changkai.search.analysis.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * One Elasticsearch server of its own, from the plain distribution and the plugin's zip. It refuses to run as root:
 * then it runs as {@code nobody}, in the system's temporary folder, which that user can reach.
 */
public final class ElasticsearchForTests implements AutoCloseable {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Path home;
    private final int port;
    private final String java;
    private @Nullable Process process;

    private ElasticsearchForTests(Path folder, Path home, int port, String java) {
        this.folder = folder;
        this.home = home;
        this.port = port;
        this.java = java;
    }

    /**
     * Unpacks and starts a server on the JDK of the tests; returns when it answers.
     *
     * @param server the distribution's zip
     * @param plugin the plugin's zip
     */
    public static ElasticsearchForTests start(Path server, Path plugin) {
        return start(server, plugin, System.getProperty("java.home"));
    }

    /** The same on the JDK in another folder. */
    public static ElasticsearchForTests start(Path server, Path plugin, String java) {
        try {
            var started = unpack(server, plugin, java);
            started.configure(freePort(), "discovery.type: single-node\n");
            started.start();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Unpacks and starts so many servers that are one cluster; returns when the last has joined. */
    public static List<ElasticsearchForTests> startCluster(Path server, Path plugin, int nodes) {
        var started = new ArrayList<ElasticsearchForTests>();
        try {
            var transports = new ArrayList<Integer>();
            for (int node = 0; node < nodes; node++) {
                started.add(unpack(server, plugin, System.getProperty("java.home")));
                transports.add(freePort());
            }
            var seeds = transports.stream()
                    .map(transport -> "\"127.0.0.1:" + transport + "\"")
                    .toList();
            for (int node = 0; node < nodes; node++) {
                // The first decides alone, so that the others can be away.
                var roles = node == 0 ? "" : "node.roles: [data]\n";
                var together = "node.name: node-%d%ndiscovery.seed_hosts: %s%ncluster.initial_master_nodes: [node-0]%n"
                        .formatted(node, seeds);
                started.get(node).configure(transports.get(node), together + roles);
                started.get(node).start();
            }
            return started;
        } catch (IOException failed) {
            started.forEach(ElasticsearchForTests::close);
            throw new UncheckedIOException(failed);
        }
    }

    private static ElasticsearchForTests unpack(Path server, Path plugin, String java) throws IOException {
        var folder = ROOT
                ? Files.createTempDirectory("changkai-elasticsearch-")
                : Files.createTempDirectory(Files.createDirectories(Path.of("target")), "elasticsearch-");
        unzip(server, folder);
        var home = onlyFolder(folder).toAbsolutePath();
        unzip(plugin, home.resolve("plugins/changkai-analysis"));
        return new ElasticsearchForTests(folder, home, freePort(), java);
    }

    /** The address of its REST interface. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts it (again) on the same data and port. */
    public void start() {
        try {
            var command = new ArrayList<String>();
            if (ROOT) {
                run("chown", "-R", "nobody", folder.toString());
                command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
            }
            command.addAll(List.of("bash", home.resolve("bin/elasticsearch").toString()));
            var builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("console.log").toFile()));
            builder.environment().put("ES_JAVA_HOME", java);
            builder.environment().put("ES_JAVA_OPTS", "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1");
            builder.environment().put("HOME", home.toString());
            builder.environment().remove("CLASSPATH");
            var running = builder.start();
            process = running;
            Awaitility.await("Elasticsearch answers; see " + folder.resolve("console.log"))
                    .atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofMillis(200))
                    .failFast("Elasticsearch has ended", () -> !running.isAlive())
                    .until(this::answers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kills it as a power failure would. */
    public void kill() {
        var running = process;
        if (running != null) {
            var all = new ArrayList<>(running.descendants().toList());
            all.add(running.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
            process = null;
        }
    }

    @Override
    public void close() {
        kill();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .timeout(Duration.ofSeconds(6))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void configure(int transport, String discovery) throws IOException {
        Files.writeString(home.resolve("config/elasticsearch.yml"), """
            cluster.name: changkai-test
            http.port: %d
            network.host: 127.0.0.1
            transport.port: %d
            xpack.security.enabled: false
            cluster.routing.allocation.disk.threshold_enabled: false
            %s""".formatted(port, transport, discovery));
    }

    private static void run(String... command) throws IOException {
        try {
            var code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + code);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path onlyFolder(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        if (!Files.exists(zip)) {
            throw new IOException(zip.toAbsolutePath() + " is missing; build with package first");
        }
        try (var stream = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(stream, target);
                }
            }
        }
    }
}

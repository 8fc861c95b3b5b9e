package org.changkai.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.changkai.local.process.Folder;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Unprivileged;
import org.changkai.local.stack.Jdk;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Stack;

/**
 * Elasticsearch 9.5 with our analysis plugin, if that has been built. Its starter leaves once the server answers; the
 * server itself is the lasting process.
 */
public final class ElasticsearchServer implements Part {

    private static final String PLUGIN = "changkai-analysis";

    /** Over the laptop's {@code jvm.options}: the collector and the fixed heap that the distribution itself runs with. */
    private static final String AS_IN_A_CLUSTER = "-XX:TieredStopAtLevel=4 -XX:-UseSerialGC -XX:+UseG1GC -Xms1g -Xmx1g";

    private final Stack stack;
    private final String options;
    private final Path home;
    private final Path configuration;
    private final Path data;
    private final Path serverPid;

    public ElasticsearchServer(Stack stack) {
        this(stack, "");
    }

    private ElasticsearchServer(Stack stack, String options) {
        this.stack = stack;
        this.options = options;
        this.data = stack.data("elasticsearch");
        this.home = stack.home().resolve("run/elasticsearch");
        this.configuration = home.resolve("config");
        this.serverPid = stack.home().resolve("run/elasticsearch-server.pid");
    }

    /** The server as it runs in a cluster, with the optimizing compiler and a heap of 1 GiB. */
    public static ElasticsearchServer measured(Stack stack) {
        return new ElasticsearchServer(stack, AS_IN_A_CLUSTER);
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    /** Nothing waits for it, and it waits until a booking is possible. */
    @Override
    public List<String> after() {
        return List.of("booking", "registry", "identity", "gateway");
    }

    @Override
    public List<Integer> ports() {
        return List.of(stack.ports().elasticsearch(), stack.ports().elasticsearchTransport());
    }

    @Override
    public void prepare(Consumer<String> doing) throws IOException {
        Path archive = stack.project().resolve("local/target/servers/elasticsearch.zip");
        Path unpacked = stack.build().resolve("elasticsearch");
        if (Files.exists(archive) && Files.exists(unpacked) && newer(archive, unpacked)) {
            Folder.delete(unpacked);
            Folder.delete(home);
        }
        if (!Files.exists(unpacked)) {
            doing.accept("unpacking");
            Archives.unpackZip(archive, unpacked);
        }
        if (!Files.exists(home.resolve("lib"))) {
            Folder.delete(home);
            try (Stream<Path> versions = Files.list(unpacked)) {
                Archives.link(versions.findFirst().orElseThrow(), home);
            }
        }
        takePlugin(doing);
        Files.createDirectories(data);
        write("elasticsearch.yml");
        write("jvm.options");
        write("log4j2.properties");
        Files.deleteIfExists(serverPid);
    }

    private void takePlugin(Consumer<String> doing) throws IOException {
        Path plugin = home.resolve("plugins").resolve(PLUGIN);
        Path target = stack.project().resolve("services/search/analysis/target");
        Optional<Path> built = Optional.empty();
        if (Files.exists(target)) {
            try (Stream<Path> files = Files.list(target)) {
                built = files.filter(file -> file.getFileName().toString().matches("(changkai-)?analysis.*\\.zip"))
                        .max(Comparator.comparing(ElasticsearchServer::time));
            }
        }
        if (built.isPresent() && (!Files.exists(plugin) || newer(built.get(), plugin))) {
            doing.accept("installing " + PLUGIN);
            Folder.delete(plugin);
            Archives.unpackZip(built.get(), plugin);
        }
    }

    @Override
    public List<String> command() {
        List<String> command = List.of(home.resolve("bin/elasticsearch").toString(), "-d", "-p", serverPid.toString());
        return Unprivileged.command(command, home, data, stack.home().resolve("run"));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME",
                Jdk.home().toString(),
                "ES_PATH_CONF",
                configuration.toString(),
                "ES_JAVA_OPTS",
                options,
                "CLI_JAVA_OPTS",
                "-XX:TieredStopAtLevel=1");
    }

    @Override
    public boolean ready() {
        try {
            var address = URI.create("http://127.0.0.1:" + stack.ports().elasticsearch()
                            + "/_cluster/health?wait_for_status=yellow&timeout=1s")
                    .toURL();
            HttpURLConnection connection = (HttpURLConnection) address.openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            boolean answered = connection.getResponseCode() == 200;
            connection.disconnect();
            return answered && successor().isPresent();
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public boolean handsOver() {
        return true;
    }

    @Override
    public Optional<ProcessIdentity> successor() {
        try {
            long pid = Long.parseLong(Files.readString(serverPid).trim());
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return line.contains("-Des.path.home=" + home) ? ProcessIdentity.of(pid) : Optional.empty();
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public Duration grace() {
        return Duration.ofMinutes(1);
    }

    private void write(String name) throws IOException {
        try (InputStream template = ElasticsearchServer.class.getResourceAsStream("/elasticsearch/" + name)) {
            if (template == null) {
                throw new IOException("elasticsearch/" + name + " is missing from the launcher");
            }
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@port@", Integer.toString(stack.ports().elasticsearch()))
                    .replace("@transport@", Integer.toString(stack.ports().elasticsearchTransport()))
                    .replace("@data@", data.toString())
                    .replace("@logs@", stack.home().resolve("logs").toString())
                    .replace("@log@", stack.log(name()).toString());
            // The file may share its content with the unpacked distribution: replace it, do not write into it.
            Files.deleteIfExists(configuration.resolve(name));
            Files.writeString(configuration.resolve(name), text);
        }
    }

    private static boolean newer(Path one, Path other) {
        return time(one).compareTo(time(other)) > 0;
    }

    private static FileTime time(Path file) {
        try {
            return Folder.written(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }
}

package org.changkai.news.photo.s3;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.changkai.platform.kit.FreePort;
import org.jspecify.annotations.Nullable;

/** S3Proxy over a folder, in a process of its own, which can be ended and started again on the same port. */
public final class S3Server implements AutoCloseable {

    /** The key it lets in, and its secret. */
    public static final String ACCESS_KEY = "newsroom";

    public static final String SECRET_KEY = "secret-of-the-newsroom";

    private final Path folder;
    private final Path settings;
    private final int port;
    private @Nullable Process process;

    private S3Server(Path folder, Path settings, int port) {
        this.folder = folder;
        this.settings = settings;
        this.port = port;
    }

    /** Runs with this one bucket. */
    public static S3Server withBucket(Path home, String bucket) throws IOException {
        var folder = home.resolve("buckets");
        Files.createDirectories(folder.resolve(bucket));
        var port = FreePort.any();
        var settings =
                Files.writeString(home.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(port, ACCESS_KEY, SECRET_KEY, folder));
        Files.writeString(home.resolve("logback.xml"), "<configuration><root level=\"OFF\"/></configuration>");
        var server = new S3Server(folder, settings, port);
        server.start();
        return server;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where its buckets lie as files. */
    public Path folder() {
        return folder;
    }

    /** Runs it, if it does not run. */
    public void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=" + settings.resolveSibling("logback.xml"),
                        "-cp",
                        Path.of("target", "s3-server").toAbsolutePath() + "/*:" + System.getProperty("java.class.path"),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(settings.resolveSibling("s3proxy.log").toFile())
                .start();
        Awaitility.await("S3Proxy").atMost(Duration.ofMinutes(1)).until(this::answers);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As if its machine had lost power. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}

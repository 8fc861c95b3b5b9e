package org.changkai.local.bench.news;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.changkai.local.bench.Table;
import org.changkai.local.load.Readers;
import org.changkai.local.load.Waits;
import org.changkai.local.process.Usage;
import org.jspecify.annotations.Nullable;

/** Debian's nginx with the same answers as files; says so where it is not installed. */
final class FilesByNginx implements AutoCloseable {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private final int stories;
    private final URI address;
    private final @Nullable Process nginx;

    private FilesByNginx(int stories, URI address, @Nullable Process nginx) {
        this.stories = stories;
        this.address = address;
        this.nginx = nginx;
    }

    /** Writes the front page and the first stories of the archive into files and serves them. */
    static FilesByNginx of(URI service, int stories, Path home) throws IOException, InterruptedException {
        if (!Files.isExecutable(NGINX)) {
            return new FilesByNginx(stories, service, null);
        }
        Path root = Files.createDirectories(home.resolve("nginx"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            copy(client, service.resolve("/api/news/front"), root.resolve("front"));
            for (int story = 1; story <= stories; story++) {
                copy(client, service.resolve("/api/news/stories/copy-" + story), root.resolve("copy-" + story));
            }
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(root.resolve("nginx.conf"), """
            daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log; worker_processes 1;
            events { worker_connections 512; }
            http { access_log off; default_type application/json; sendfile on; keepalive_requests 1000000;
              open_file_cache max=4096; server { listen 127.0.0.1:%2$d; root %1$s; } }
            """.formatted(root, port));
        Process nginx = new ProcessBuilder(NGINX.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("out.log").toFile())
                .start();
        TimeUnit.SECONDS.sleep(1);
        return new FilesByNginx(stories, URI.create("http://127.0.0.1:" + port), nginx);
    }

    private static void copy(HttpClient client, URI from, Path to) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(from).build(), HttpResponse.BodyHandlers.ofFile(to));
    }

    void measure(PrintStream out, int clients, Duration warmUp, Duration measured) throws IOException {
        if (nginx == null) {
            out.println("\nnginx with the same bytes as files: NOT MEASURED, nginx is not installed.");
            return;
        }
        Table table =
                new Table(out, "nginx, one worker, the same bytes as files", "/s", "p50 ms", "p99 ms", "CPU-ms each");
        try (Readers readers = new Readers(address, clients)) {
            row(table, "front page", readers, warmUp, measured, _ -> "/front");
            row(
                    table,
                    stories + " stories",
                    readers,
                    warmUp,
                    measured,
                    number -> "/copy-" + (number * 7919 % stories + 1));
        }
    }

    private void row(
            Table table, String what, Readers readers, Duration warmUp, Duration measured, LongFunction<String> path)
            throws IOException {
        readers.closed(warmUp, path);
        double before = cpu();
        Waits waits = readers.closed(measured, path);
        table.row(
                what,
                Math.round(waits.rate()),
                waits.percentile(50),
                waits.percentile(99),
                (cpu() - before) * 1000 / waits.count());
    }

    private double cpu() {
        return nginx == null
                ? 0
                : List.copyOf(nginx.descendants().toList()).stream()
                        .mapToDouble(worker -> Usage.cpuSeconds(worker.pid()))
                        .sum();
    }

    @Override
    public void close() {
        if (nginx != null) {
            nginx.destroy();
        }
    }
}

package org.changkai.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway: tells what it was sent, or fails in the way the path's last word asks for. */
final class Upstream implements AutoCloseable {

    /** Bytes of a large answer. */
    static final int LARGE = 32 * 1024 * 1024;

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore released = new Semaphore(0);
    private final List<String> paths = new CopyOnWriteArrayList<>();

    Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> paths() {
        return paths;
    }

    /** Answers one request to a path that ends with {@code held}. */
    void release() {
        released.release();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        paths.add(path);
        try (exchange) {
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "slow" -> pause();
                case "held" -> held(exchange);
                case "broken" -> exchange.close();
                case "html-error" -> send(exchange, 500, "text/html", "<h1>java.lang.NullPointerException</h1>");
                case "empty-error" -> exchange.sendResponseHeaders(503, -1);
                case "problem" -> send(exchange, 409, "application/problem+json", "{\"code\":\"slot-taken\"}");
                case "board" -> stream(exchange);
                case "half" -> half(exchange, 1_000);
                case "half-chunked" -> half(exchange, 0);
                case "large" -> large(exchange);
                default -> echo(exchange);
            }
        }
    }

    private void held(HttpExchange exchange) throws IOException {
        released.acquireUninterruptibly();
        echo(exchange);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var text = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders()
                .forEach((name, values) -> text.append(name.toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(String.join(", ", values))
                        .append('\n'));
        text.append("bytes: ").append(body.length).append('\n');
        send(exchange, 200, "text/plain", text.toString());
    }

    /** Goes on for longer than an ordinary answer may take. */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (var n = 0; n < 4; n++) {
            exchange.getResponseBody().write(("data: " + n + "\n\n").getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            pause(400);
        }
    }

    /** Falls silent in the middle; of no length given, in chunks. */
    private void half(HttpExchange exchange, int length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write("first half".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        pause();
    }

    /** More than lies ready on the way to a client that does not read. */
    private static void large(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, LARGE);
        exchange.getResponseBody().write(new byte[LARGE]);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void pause() {
        pause(20_000);
    }

    private void pause(long millis) {
        try {
            var ended = closed.await(millis, TimeUnit.MILLISECONDS);
            if (ended) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}

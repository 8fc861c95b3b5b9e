package org.changkai.search.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The feeds of registry, news and booking as search sees them: tests publish into them. */
public final class Feeds {

    private static final Pattern QUERY = Pattern.compile("after=(\\d*)&limit=(\\d+)&wait=(\\d+)(?:&type=([a-z,-]+))?");

    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, List<Map<String, Object>>> changes = new ConcurrentHashMap<>();
    private final HttpServer server;

    public Feeds() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address(String source) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + source);
    }

    /** One more change in the feed of a source. */
    public synchronized void publish(String source, String type, String subject, Map<String, ?> data) {
        var feed = changes.computeIfAbsent(source, none -> new ArrayList<>());
        feed.add(Map.of(
                "specversion",
                "1.0",
                "id",
                String.valueOf(feed.size() + 1),
                "source",
                "/" + source,
                "type",
                "org.changkai." + source + "." + type,
                "subject",
                subject,
                "time",
                "2026-11-24T08:00:00+08:00",
                "datacontenttype",
                "application/json",
                "data",
                data));
        notifyAll();
    }

    /** What a source has told so far, from the first change on. */
    public synchronized List<Map<String, Object>> told(String source) {
        return List.copyOf(changes.getOrDefault(source, List.of()));
    }

    private synchronized List<Map<String, Object>> read(String source, Matcher query) throws InterruptedException {
        var after = query.group(1).isEmpty() ? 0 : Integer.parseInt(query.group(1));
        var until = System.nanoTime() + Long.parseLong(query.group(3)) * 1_000_000_000L;
        var feed = changes.computeIfAbsent(source, none -> new ArrayList<>());
        for (var left = until - System.nanoTime(); feed.size() <= after && left > 0; left = until - System.nanoTime()) {
            wait(1 + left / 1_000_000);
        }
        return List.copyOf(feed.subList(
                Math.min(after, feed.size()), Math.min(feed.size(), after + Integer.parseInt(query.group(2)))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = QUERY.matcher(exchange.getRequestURI().getQuery());
            if (!query.matches()) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            var piece = read(exchange.getRequestURI().getPath().split("/")[1], query);
            var items = piece.stream()
                    .filter(change -> isAsked(String.valueOf(change.get("type")), query.group(4)))
                    .toList();
            var next = piece.isEmpty() ? query.group(1) : piece.getLast().get("id");
            var body = json.writeValueAsBytes(Map.of("items", items, "next", next));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAsked(String type, @Nullable String types) {
        return types == null || List.of(types.split(",")).contains(type.substring(type.lastIndexOf('.') + 1));
    }
}

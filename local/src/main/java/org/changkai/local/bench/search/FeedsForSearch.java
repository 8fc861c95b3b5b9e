package org.changkai.local.bench.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The change feeds of registry, news and booking, as search follows them. A hundred thousand documents would take their
 * owners an hour of reviews and imports, and none of that is measured here.
 */
final class FeedsForSearch implements AutoCloseable {

    private static final Pattern QUERY = Pattern.compile("after=(\\d*)&limit=(\\d+)&wait=(\\d+)(?:&type=([a-z,-]+))?");

    private final Map<String, List<Map<String, Object>>> feeds = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.shared();
    private final HttpServer server;

    FeedsForSearch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address(String source) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + source);
    }

    /** One more change in the feed of a source, at this moment. */
    synchronized void publish(String source, String type, String subject, OffsetDateTime time, Map<String, ?> data) {
        List<Map<String, Object>> feed = feeds.computeIfAbsent(source, _ -> new ArrayList<>());
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
                time.toString(),
                "datacontenttype",
                "application/json",
                "data",
                data));
        notifyAll();
    }

    private synchronized List<Map<String, Object>> read(String source, Matcher query) throws InterruptedException {
        int after = query.group(1).isEmpty() ? 0 : Integer.parseInt(query.group(1));
        long until = System.nanoTime() + Long.parseLong(query.group(3)) * 1_000_000_000L;
        List<Map<String, Object>> feed = feeds.computeIfAbsent(source, _ -> new ArrayList<>());
        for (long left = until - System.nanoTime();
                feed.size() <= after && left > 0;
                left = until - System.nanoTime()) {
            wait(1 + left / 1_000_000);
        }
        return List.copyOf(feed.subList(
                Math.min(after, feed.size()), Math.min(feed.size(), after + Integer.parseInt(query.group(2)))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher query = QUERY.matcher(exchange.getRequestURI().getQuery());
            if (!query.matches()) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            List<Map<String, Object>> piece =
                    read(exchange.getRequestURI().getPath().split("/")[1], query);
            List<Map<String, Object>> items = piece.stream()
                    .filter(change -> isAsked(String.valueOf(change.get("type")), query.group(4)))
                    .toList();
            Object next = piece.isEmpty() ? query.group(1) : piece.getLast().getOrDefault("id", "");
            byte[] body = json.writeValueAsBytes(Map.of("items", items, "next", next));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAsked(String type, @Nullable String types) {
        return types == null || List.of(types.split(",")).contains(type.substring(type.lastIndexOf('.') + 1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

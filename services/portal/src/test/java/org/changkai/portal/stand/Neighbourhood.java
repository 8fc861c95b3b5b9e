package org.changkai.portal.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * All neighbours on one port of this JVM. Answers are what {@link Answers} says; a test may say otherwise for one call,
 * and reads afterwards what was asked.
 */
public final class Neighbourhood {

    private final HttpServer server;
    private final Map<String, Said> otherwise = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What is answered, with further headers. */
    public record Said(int status, String type, String body, Map<String, String> headers) {

        public Said(int status, String type, String body) {
            this(status, type, body, Map.of());
        }

        public Said(int status, String type, String body, String etag) {
            this(status, type, body, Map.of("ETag", etag));
        }

        public static Said json(String body) {
            return new Said(200, "application/json", body);
        }

        public static Said created(String body) {
            return new Said(201, "application/json", body);
        }

        public static Said problem(int status, String code, String title, String detail) {
            var body =
                    "{\"type\":\"urn:changkai:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
                            .formatted(code, title, status, detail, code);
            return new Said(status, "application/problem+json", body);
        }
    }

    /** What was asked. */
    public record Asked(String method, String path, Map<String, String> headers, String body) {}

    private Neighbourhood() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static final Neighbourhood ONE = new Neighbourhood();

    public static Neighbourhood open() {
        return ONE;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers otherwise from now on, e.g. {@code GET /api/booking/services}; a prefix of the path will do. */
    public void say(String call, Said said) {
        otherwise.put(call, said);
    }

    /** Says what it usually says, but with one text in the place of another. */
    public void sayOtherwise(String path, String text, String instead) {
        var usual = Answers.to(new Asked("GET", path, Map.of(), ""));
        say("GET " + path, Said.json(usual.body().replace(text, instead)));
    }

    /** The neighbour fails from now on. */
    public void fails(String service) {
        say("GET /api/" + service, new Said(503, "text/plain", "down"));
        say("POST /api/" + service, new Said(503, "text/plain", "down"));
    }

    public void asUsual() {
        otherwise.clear();
        asked.clear();
    }

    /** All calls so far that begin so, e.g. {@code POST /api/booking/holds}. */
    public List<Asked> asked(String call) {
        return asked.stream()
                .filter(one -> (one.method() + " " + one.path()).startsWith(call))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            var headers = new LinkedHashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new Asked(exchange.getRequestMethod(), path, headers, body);
            asked.add(call);
            var said = said(call);
            var bytes = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", said.type());
            said.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Said said(Asked call) {
        var name = call.method() + " " + call.path();
        var told = new ArrayList<>(otherwise.keySet());
        told.sort((left, right) -> right.length() - left.length());
        for (var prefix : told) {
            if (name.startsWith(prefix)) {
                var said = otherwise.get(prefix);
                if (said != null) {
                    return said;
                }
            }
        }
        return Answers.to(call);
    }
}

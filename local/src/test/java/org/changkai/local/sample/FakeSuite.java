package org.changkai.local.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.changkai.local.Door;
import tools.jackson.databind.json.JsonMapper;

/** As much of the suite as the load of the sample speaks to; the token of an account is its name. */
final class FakeSuite implements AutoCloseable {

    private static final Pattern USER = Pattern.compile("username=([^&]+)");
    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");

    /** Every call to {@code /api/}, such as {@code writer POST /api/news/stories}. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    final List<String> published = new CopyOnWriteArrayList<>();
    private final Map<String, String> headlines = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final HttpServer server;
    private String importState = "DONE";

    FakeSuite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    Door door() {
        return Door.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    /** The next calls are too many. */
    void busyFor(int times) {
        busy.set(times);
    }

    void refuseImports() {
        importState = "FAILED";
    }

    List<String> callsOf(String method, String pathPattern) {
        Pattern pattern = Pattern.compile("[^ ]+ " + method + " " + pathPattern);
        return calls.stream().filter(call -> pattern.matcher(call).matches()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/oauth2/authorize")) {
            send(exchange, 200, "<input type=\"hidden\" name=\"_csrf\" value=\"x\">");
        } else if (path.equals("/sign-in")) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1/callback?code=" + found(USER, body));
            send(exchange, 302, "");
        } else if (path.equals("/oauth2/token")) {
            String account = body.contains("client_credentials") ? "machine" : found(CODE, body);
            send(exchange, 200, "{\"access_token\":\"" + account + "\",\"expires_in\":900}");
        } else if (busy.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            send(exchange, 429, "{\"code\":\"too-many-requests\"}");
        } else {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            String account = token == null ? "citizen" : token.replace("Bearer ", "");
            calls.add(account + " " + exchange.getRequestMethod() + " " + path);
            api(exchange, exchange.getRequestMethod() + " " + path, body);
        }
    }

    private void api(HttpExchange exchange, String call, String body) throws IOException {
        if (call.matches("POST /api/registry/imports/.*")) {
            send(exchange, 202, "{\"id\":\"job\",\"state\":\"QUEUED\"}");
        } else if (call.matches("GET /api/registry/imports/.*")) {
            send(exchange, 200, "{\"state\":\"" + importState + "\",\"counts\":{},\"badRows\":[{\"line\":7}]}");
        } else if (call.equals("GET /api/news/stories")) {
            String items = published.stream()
                    .map(headline -> "{\"headline\":\"" + headline + "\"}")
                    .collect(Collectors.joining(","));
            send(exchange, 200, "{\"items\":[" + items + "],\"next\":null}");
        } else if (call.equals("POST /api/news/stories")) {
            String id = "story-" + ids.incrementAndGet();
            headlines.put(
                    id, JsonMapper.shared().readTree(body).path("headline").asString());
            send(exchange, 201, "{\"id\":\"" + id + "\"}");
        } else if (call.equals("POST /api/news/photos")) {
            send(exchange, 201, "{\"id\":\"photo-" + ids.incrementAndGet() + "\"}");
        } else if (call.matches("POST /api/news/stories/[^/]+/publication")) {
            published.add(headlines.getOrDefault(call.split("/")[4], "?"));
            send(exchange, 200, "{}");
        } else {
            send(exchange, 200, "{}");
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

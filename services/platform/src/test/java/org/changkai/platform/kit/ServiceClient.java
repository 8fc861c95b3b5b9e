package org.changkai.platform.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks JSON to a service under test and hides nothing: status, headers and body are there to be asserted. */
public final class ServiceClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String[] headers;

    public ServiceClient(String base, String... headers) {
        this.base = base;
        this.headers = headers.clone();
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        /** The body as a tree; missing node if there is none. */
        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        /** The problem's code, empty if the answer is no problem document. */
        public String code() {
            var type = header("Content-Type");
            return type != null && type.startsWith("application/problem+json")
                    ? json().path("code").asString("")
                    : "";
        }
    }

    /** The same client with one more header on every call. */
    public ServiceClient with(String name, String value) {
        var more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return new ServiceClient(base, more);
    }

    /** The same client with a staff member's token; see {@link TestTokens#bearer}. */
    public ServiceClient as(String account, String... scopes) {
        return with("Authorization", TestTokens.bearer(account, scopes));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** What the service has told of a subject, in its whole feed from the beginning. */
    public List<JsonNode> told(String subject) {
        var told = new ArrayList<JsonNode>();
        for (var after = ""; ; ) {
            var piece =
                    get("/internal/changes?limit=1000&wait=0&after=" + after).json();
            if (piece.path("items").isEmpty()) {
                return told;
            }
            piece.path("items").values().stream()
                    .filter(change -> change.path("subject").asString().equals(subject))
                    .forEach(told::add);
            after = piece.path("next").asString();
        }
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Posts a JSON text, or anything that turns into JSON. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Puts a JSON text, or anything that turns into JSON. */
    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            var text = body instanceof String json ? json : JSON.writeValueAsString(body);
            request.setHeader("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(text));
        }
        return exchange(request.build());
    }

    /** Sends one file as {@code multipart/form-data} in the part {@code file}. */
    public Answer upload(String path, String filename, String contentType, byte[] content) {
        var boundary = "----changkai-test-boundary";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                + "\"\r\nContent-Type: " + contentType + "\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.setHeader("Content-Type", "multipart/form-data; boundary=" + boundary);
        request.POST(HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString(tail)));
        return exchange(request.build());
    }

    private static Answer exchange(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

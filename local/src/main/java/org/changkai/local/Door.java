package org.changkai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The suite as its clients see it: everything goes through the gateway's address, as a citizen, as the machine client or
 * as a signed-in member of staff. Paths may contain any character that is legal in a URI; encode words with
 * {@link #encoded}. A call that finds no server throws {@link UncheckedIOException}; every HTTP status is an
 * {@link Answer}.
 */
public final class Door {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client;
    private final URI base;
    private final Credential credential;
    private final Map<String, String> headers;

    private Door(HttpClient client, URI base, Credential credential, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.credential = credential;
        this.headers = headers;
    }

    /** The door at an address such as {@code http://localhost:8080}, opened as a citizen: without any token. */
    public static Door at(URI base) {
        return new Door(client().build(), base, Credential.NONE, Map.of());
    }

    /** The same door without any token, asked from another address of this machine, whose limits are its own. */
    public Door from(InetAddress own) {
        return new Door(client().localAddress(own).build(), base, Credential.NONE, headers);
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    /** The same door without any token. */
    public Door asCitizen() {
        return new Door(client, base, Credential.NONE, headers);
    }

    /** The same door as the machine client, which may do everything everywhere. */
    public Door asMachine() {
        return new Door(client, base, new MachineToken(asCitizen()), headers);
    }

    /** The same door as one of the demo accounts, signed in when the first call needs it. */
    public Door as(String account) {
        return new Door(client, base, new StaffToken(client, base, account), headers);
    }

    /** The same door, sending one more header with every call. */
    public Door with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Door(client, base, credential, more);
    }

    /** The address that was knocked at. */
    public URI base() {
        return base;
    }

    /** The bearer token that this door sends, an empty text for a citizen. */
    public String token() {
        return credential.token();
    }

    public Answer get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    /** Sends any value that Jackson can write: a record, a map, a list or a JSON tree. */
    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", JSON.writeValueAsBytes(body));
    }

    /** A POST without a body. */
    public Answer post(String path) {
        return send("POST", path, "", new byte[0]);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", JSON.writeValueAsBytes(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", new byte[0]);
    }

    public Answer upload(String path, Upload file) {
        return send("POST", path, Upload.TYPE, file.multipart());
    }

    /** Sends a body of any type; an empty type and an empty body make a call without a body. */
    public Answer send(String method, String path, String type, byte[] body) {
        var publisher = type.isEmpty() && body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return send(method, path, type, publisher);
    }

    private Answer send(String method, String path, String type, BodyPublisher publisher) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .method(method, publisher);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        String token = credential.token();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        return exchange(client, request.build());
    }

    /** A word as it may stand in a query. */
    public static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Answer exchange(HttpClient client, HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            String call = request.method() + " " + request.uri().getPath();
            return new Answer(call, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

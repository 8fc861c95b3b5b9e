package org.changkai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser without scripts: keeps cookies, follows nothing by itself. */
final class Reader {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();

    Reader(int port) {
        this.base = "http://localhost:" + port;
    }

    /** What came. */
    record Sheet(int status, Map<String, List<String>> headers, String text) {

        String header(String name) {
            return String.join("; ", headers.getOrDefault(name, List.of()));
        }

        /** The text that people see, without markup. */
        String words() {
            return text.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                    .replaceAll("<[^>]+>", " ")
                    .replaceAll("\\s+", " ");
        }

        /** The value of a hidden field. */
        String field(String name) {
            var matcher =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(text);
            return matcher.find() ? matcher.group(1).replace("&#43;", "+") : "";
        }
    }

    Reader with(String header, String value) {
        headers.add(header);
        headers.add(value);
        return this;
    }

    Sheet get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    Sheet post(String path, String... fields) {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** Sends them as a form does that lets one choose several. */
    Sheet send(String path, String... files) {
        var body = new StringBuilder();
        for (var file : files) {
            body.append("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                    .append(file)
                    .append("\"\r\nContent-Type: image/jpeg\r\n\r\nbytes\r\n");
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--part--\r\n")));
    }

    /** Goes where the answer points. */
    Sheet follow(Sheet answer) {
        return get(answer.header("location").replaceFirst("^https?://[^/]+", ""));
    }

    private Sheet send(HttpRequest.Builder request) {
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        if (!cookies.isEmpty()) {
            var all = new ArrayList<String>();
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", String.join("; ", all));
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("set-cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return new Sheet(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

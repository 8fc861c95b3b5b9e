package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.TestTokens;

/** A large file that is sent part by part, as the tus protocol says, by a writer at this port. */
record PartByPart(ServiceClient writer, int port) {

    String begin(long length, String metadata) {
        var begun = begun(length, metadata);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return String.valueOf(begun.header("Location"));
    }

    Answer begun(long length, String metadata) {
        return writer.with("Upload-Length", Long.toString(length))
                .with("Upload-Metadata", metadata)
                .send("POST", "/api/news/photos/uploads", null);
    }

    Answer append(String upload, long offset, byte[] part) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + upload))
                .header("Authorization", TestTokens.bearer("writer", "news:write"))
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(part))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

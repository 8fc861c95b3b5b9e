package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A line that breaks in the middle of a photograph is no fault of ours, and wakes nobody at night. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenUploadIT {

    private static final String PART = """
            --x\r
            Content-Disposition: form-data; name="file"; filename="a.jpg"\r
            Content-Type: image/jpeg\r
            \r
            """;

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Test
    void anUploadThatBreaksOffOrIsNoFormIsTheSendersMistake(CapturedOutput output) throws Exception {
        var before = answered("400");
        try (var line = sent(PART + "some bytes", 100_000)) {
            line.setSoLinger(true, 0);
        }
        Awaitility.await().until(() -> answered("400") == before + 1);
        var noForm = "a form without an end";
        try (var line = sent(noForm, noForm.length())) {
            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"bad-request\"");
        }
        assertThat(answered("500")).isZero();
        assertThat(output.getAll()).doesNotContain("A request failed that should not have");
    }

    private double answered(String status) {
        return meters.find("http.server.requests").tags("method", "POST", "status", status).timers().stream()
                .mapToDouble(timer -> timer.count())
                .sum();
    }

    private Socket sent(String body, int length) throws IOException {
        var line = new Socket(InetAddress.getLoopbackAddress(), port);
        var head = "POST /api/news/photos HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + TestTokens.bearer("reporter", "news:write")
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length + "\r\n\r\n";
        line.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
        return line;
    }
}

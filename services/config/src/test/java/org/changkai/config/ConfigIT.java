package org.changkai.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class ConfigIT {

    private static final Path REAL = Path.of(System.getProperty("changkai.root"), "config-repo");

    @TempDir
    static Path changing;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void repositories(DynamicPropertyRegistry properties) {
        properties.add("CHANGKAI_CONFIG_REPO", () -> REAL.toUri() + "," + changing.toUri());
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking", "gateway", "identity", "news", "portal", "registry", "search"})
    void everyServiceGetsTheSharedSettingsAndItsOwn(String service) throws Exception {
        var names = settings(service, "local").path("propertySources").findValuesAsString("name");
        assertThat(names).anyMatch(name -> name.endsWith("/" + service + ".yml"));
        assertThat(names).anyMatch(name -> name.endsWith("/application.yml"));
        assertThat(names).anyMatch(name -> name.endsWith("/application-local.yml"));
    }

    @Test
    void aChangedFileIsGivenAtTheNextQuestion() throws Exception {
        assertThat(limit()).isEmpty();
        Files.writeString(changing.resolve("sample.yml"), "limit: 1");
        assertThat(limit()).isEqualTo("1");
        Files.writeString(changing.resolve("sample.yml"), "limit: 2");
        assertThat(limit()).isEqualTo("2");
    }

    private String limit() throws Exception {
        for (var source : settings("sample", "default").path("propertySources")) {
            if (source.path("source").has("limit")) {
                return source.path("source").path("limit").asString();
            }
        }
        return "";
    }

    private JsonNode settings(String service, String profile) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/%s/%s".formatted(port, service, profile)))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new JsonMapper().readTree(answer.body());
        }
    }
}

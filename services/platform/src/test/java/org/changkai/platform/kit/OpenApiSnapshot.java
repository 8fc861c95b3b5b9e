package org.changkai.platform.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a service to the API document that was reviewed: {@code contract/openapi.yaml} beside its POM. */
public final class OpenApiSnapshot {

    private static final Path SNAPSHOT = Path.of("contract", "openapi.yaml");

    private OpenApiSnapshot() {}

    /**
     * Fails if the document that the service gives differs from the snapshot. Run the test with
     * {@code -Dchangkai.contract=write} to take a new snapshot, and read its diff.
     *
     * @param path of the YAML document, e.g. {@code /api/booking/openapi.json.yaml}
     */
    public static void verify(ServiceClient client, String path) {
        var now = client.get(path).text().replaceAll("url: http://localhost:\\d+", "url: http://localhost:8080");
        try {
            if ("write".equals(System.getProperty("changkai.contract"))) {
                Files.createDirectories(SNAPSHOT.getParent());
                Files.writeString(SNAPSHOT, now);
            }
            assertThat(SNAPSHOT).as("take it with -Dchangkai.contract=write").exists();
            assertThat(now)
                    .as("the API has changed; take a new snapshot with -Dchangkai.contract=write and read its diff")
                    .isEqualTo(Files.readString(SNAPSHOT));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

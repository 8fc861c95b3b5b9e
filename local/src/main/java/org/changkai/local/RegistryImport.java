package org.changkai.local;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * An import into the registry that was done.
 *
 * @param seconds from its upload to its end
 */
public record RegistryImport(long created, long changed, long unchanged, double seconds) {

    private static final String IMPORTS = "/api/registry/imports/";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(25);

    /**
     * Sends a file and waits for the end of its job.
     *
     * @param kindAndQuery as in {@code areas?complete=150300000000}
     * @throws IllegalStateException with its bad rows if the file is refused
     */
    public static RegistryImport of(Door registrar, String kindAndQuery, Upload file) {
        long begin = System.nanoTime();
        String address = IMPORTS
                + Patience.call(() -> registrar.upload(IMPORTS + kindAndQuery, file))
                        .expect(202)
                        .json()
                        .path("id")
                        .asString();
        JsonNode job = Patience.until(LONGEST, LOOK, "the end of the import of " + file.filename(), () -> {
            JsonNode now =
                    Patience.call(() -> registrar.get(address)).expect(200).json();
            return now.path("state").asString().matches("DONE|FAILED") ? now : null;
        });
        if (job.path("state").asString().equals("FAILED")) {
            throw new IllegalStateException(file.filename() + " was refused: " + job.path("badRows"));
        }
        JsonNode counts = job.path("counts");
        return new RegistryImport(
                counts.path("created").asLong(),
                counts.path("changed").asLong(),
                counts.path("unchanged").asLong(),
                (System.nanoTime() - begin) / 1e9);
    }

    public long rows() {
        return created + changed + unchanged;
    }
}

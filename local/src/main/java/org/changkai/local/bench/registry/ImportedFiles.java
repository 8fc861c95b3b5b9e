package org.changkai.local.bench.registry;

import java.util.Iterator;
import java.util.stream.Stream;
import org.changkai.local.Door;
import org.changkai.local.Upload;
import tools.jackson.databind.JsonNode;

/** Sends import files one after the other, each when the one before is done, and counts what became of their rows. */
final class ImportedFiles {

    private static final int POLL_MS = 25;

    private final Door machine;
    private long created;
    private long changed;
    private long unchanged;

    ImportedFiles(Door door) {
        this.machine = door.asMachine();
    }

    /** Gives the seconds from the first upload to the end of the last job. */
    double seconds(String kindAndQuery, Stream<byte[]> files) {
        long start = System.nanoTime();
        for (Iterator<byte[]> each = files.iterator(); each.hasNext(); ) {
            send(kindAndQuery, each.next());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void send(String kindAndQuery, byte[] file) {
        JsonNode job = machine.upload("/api/registry/imports/" + kindAndQuery, new Upload("file.csv", "text/csv", file))
                .expect(202)
                .json();
        String address = "/api/registry/imports/" + job.path("id").asString();
        while (!job.path("state").asString().matches("DONE|FAILED")) {
            pause();
            job = machine.get(address).expect(200).json();
        }
        if (job.path("state").asString().equals("FAILED")) {
            throw new IllegalStateException("refused: " + job.path("badRows"));
        }
        JsonNode counts = job.path("counts");
        created += counts.path("created").asLong();
        changed += counts.path("changed").asLong();
        unchanged += counts.path("unchanged").asLong();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What was counted so far; counting begins anew. */
    String counts() {
        String counts = created + " / " + changed + " / " + unchanged;
        created = 0;
        changed = 0;
        unchanged = 0;
        return counts;
    }
}

package org.changkai.local.bench.registry;

import java.util.Iterator;
import java.util.stream.Stream;
import org.changkai.local.Door;
import org.changkai.local.RegistryImport;
import org.changkai.local.Upload;

/** Sends import files one after the other, each when the one before is done, and counts what became of their rows. */
final class ImportedFiles {

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
            RegistryImport done =
                    RegistryImport.of(machine, kindAndQuery, new Upload("file.csv", "text/csv", each.next()));
            created += done.created();
            changed += done.changed();
            unchanged += done.unchanged();
        }
        return (System.nanoTime() - start) / 1e9;
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

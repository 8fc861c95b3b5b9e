package org.changkai.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.changkai.local.Door;
import org.changkai.local.RegistryImport;
import org.changkai.local.Upload;

/** The registrar imports areas, and centres in them, from CSV files. */
public final class ImportFiles {

    private static final List<String> EDITIONS = List.of("wuhai_2023.csv", "chifeng_2023.csv");

    private final Door registrar;
    private final Consumer<String> say;

    public ImportFiles(Door door, Consumer<String> say) {
        this.registrar = door.as("registrar");
        this.say = say;
    }

    /**
     * Imports the real areas of two cities from a folder, or the sample region's where the folder is missing.
     *
     * @return how many rows were read
     */
    public int areas(Path folder) throws IOException {
        if (!Files.isReadable(folder.resolve(EDITIONS.getFirst()))) {
            say.accept(folder + " is not here: the areas of the project's own sample region are imported instead");
            return imported("areas", "areas.csv", resource("/sample/areas.csv"));
        }
        int rows = 0;
        for (String edition : EDITIONS) {
            rows += imported("areas", edition, Files.readAllBytes(folder.resolve(edition)));
        }
        return rows;
    }

    /** Creates, or renames, the demo's three centres; one of them carries the word. */
    public int centres(Word word) throws IOException {
        String csv =
                new String(resource("/demo/centres.csv"), StandardCharsets.UTF_8).replace("@word@", word.characters());
        return imported("centres", "centres.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private int imported(String kind, String name, byte[] file) {
        RegistryImport done = RegistryImport.of(registrar, kind, new Upload(name, "text/csv", file));
        say.accept("%s: %d rows in %d ms, %d of them new, %d changed"
                .formatted(name, done.rows(), Math.round(done.seconds() * 1_000), done.created(), done.changed()));
        return Math.toIntExact(done.rows());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream content = ImportFiles.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IOException(name + " is missing");
            }
            return content.readAllBytes();
        }
    }
}

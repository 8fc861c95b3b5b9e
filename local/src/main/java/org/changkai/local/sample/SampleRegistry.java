package org.changkai.local.sample;

import java.util.List;
import java.util.function.Consumer;
import org.changkai.local.Door;
import org.changkai.local.RegistryImport;
import org.changkai.local.Upload;

/** Imports the sample's areas, organizations and centres, in this order, each file after the one before is done. */
final class SampleRegistry {

    private final Door machine;
    private final Consumer<String> progress;

    SampleRegistry(Door door, Consumer<String> progress) {
        this.machine = door.asMachine();
        this.progress = progress;
    }

    void load() {
        for (String kind : List.of("areas", "organizations", "centres")) {
            String name = kind + ".csv";
            RegistryImport done =
                    RegistryImport.of(machine, kind, new Upload(name, "text/csv", SampleResources.bytes(name)));
            progress.accept("Sample " + kind + ": " + done.created() + " created, " + done.changed() + " changed, "
                    + done.unchanged() + " as they were");
        }
    }
}

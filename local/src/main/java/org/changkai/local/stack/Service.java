package org.changkai.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The services of the suite in the order in which they matter: the first five make the first booking possible. The
 * numbers are the laptop's port and the largest heap in MiB.
 */
public enum Service {
    CONFIG(8100, 64, false),
    IDENTITY(8101, 96, true),
    REGISTRY(8102, 160, true),
    BOOKING(8103, 128, true),
    GATEWAY(8080, 96, false),
    NEWS(8104, 256, true),
    PORTAL(8106, 96, false),
    SEARCH(8105, 128, true);

    private final int port;
    private final int heap;
    private final boolean database;

    Service(int port, int heap, boolean database) {
        this.port = port;
        this.heap = heap;
        this.database = database;
    }

    /** The name of its artifact, its database, its log. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    int laptopPort() {
        return port;
    }

    /** The largest heap in MiB. */
    public int heap() {
        return heap;
    }

    /** Whether it has a database of its own. */
    public boolean hasDatabase() {
        return database;
    }

    /** Its folder inside the project. */
    public Path folder(Path project) {
        return this == GATEWAY ? project.resolve("gateway") : project.resolve("services/" + title());
    }

    /** Those whose sources are there. */
    public static List<Service> present(Path project) {
        return Arrays.stream(values())
                .filter(service -> Files.exists(service.folder(project).resolve("pom.xml")))
                .toList();
    }
}

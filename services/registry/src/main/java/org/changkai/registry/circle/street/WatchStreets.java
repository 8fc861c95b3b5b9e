package org.changkai.registry.circle.street;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.registry.circle.CirclePlace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the street data when the service starts, and anew when the file or its name changes. The old network answers
 * until the new one is whole; before the first one there are estimates.
 */
public final class WatchStreets implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WatchStreets.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final NetworkTimes times;
    private final Supplier<Collection<CirclePlace>> places;
    private final Supplier<String> file;
    private final BackgroundWork work;
    private @Nullable Extract tried;
    private @Nullable Extract seen;
    private @Nullable Extract used;
    private volatile String trouble = "";

    /**
     * Watches from its start on.
     *
     * @param places those to which ways are worked out before a network is used
     * @param file the path of an OSM PBF extract; empty for none
     */
    public WatchStreets(NetworkTimes times, Supplier<Collection<CirclePlace>> places, Supplier<String> file) {
        this.times = times;
        this.places = places;
        this.file = file;
        this.work = new BackgroundWork("streets", "The street data are not looked at for the moment", () -> {
            look();
            return LOOK;
        });
    }

    private record Extract(Path path, FileTime written, long bytes) {}

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    /** Looks once; the thread does so again and again. */
    synchronized void look() {
        try {
            look(file.get());
        } catch (IOException | RuntimeException unreadable) {
            complain(unreadable.toString());
        }
    }

    /** Once for each trouble, not every two seconds. */
    private void complain(String found) {
        if (!found.equals(trouble)) {
            log.error("The street data cannot be read, what was there before goes on to count: {}", found);
        }
        trouble = found;
    }

    /** Whether the file that is there now could not be read, so that older streets or estimates count. */
    public boolean isInTrouble() {
        return !trouble.isEmpty();
    }

    private void look(String path) throws IOException {
        if (path.isBlank()) {
            times.useNone();
            tried = null;
            seen = null;
            used = null;
            trouble = "";
            return;
        }
        var extract = extract(Path.of(path));
        if (!extract.equals(tried) && isAtRest(extract)) {
            tried = extract;
            read(extract);
        }
        if (extract.equals(used)) {
            trouble = "";
        }
        seen = extract;
    }

    /** A file that is still being copied may be read without an error, and lack streets. */
    private boolean isAtRest(Extract extract) {
        return seen == null || extract.equals(seen);
    }

    private void read(Extract extract) throws IOException {
        var start = System.nanoTime();
        var network = StreetNetwork.read(extract.path());
        if (!extract.equals(extract(extract.path()))) {
            return;
        }
        times.use(network, places.get());
        used = extract;
        log.info(
                "Streets of {}: {} crossings, {} MB, in {} ms",
                extract.path().getFileName(),
                network.everywhere().nodes(),
                network.bytes() / 1_000_000,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static Extract extract(Path path) throws IOException {
        return new Extract(path, Files.getLastModifiedTime(path), Files.size(path));
    }
}

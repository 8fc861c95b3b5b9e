package org.changkai.registry.circle.street;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.function.Supplier;
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
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final NetworkTimes times;
    private final Supplier<String> file;
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    private @Nullable Extract current;

    /** @param file the path of an OSM PBF extract; empty for none */
    public WatchStreets(NetworkTimes times, Supplier<String> file) {
        this.times = times;
        this.file = file;
    }

    private record Extract(Path path, FileTime written, long bytes) {}

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("streets").daemon().start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            look();
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void look() {
        var path = file.get();
        if (path.isBlank()) {
            times.use(null);
            current = null;
            return;
        }
        try {
            var extract = extract(Path.of(path));
            if (!extract.equals(current)) {
                var start = System.nanoTime();
                var network = StreetNetwork.read(extract.path());
                times.use(network);
                current = extract;
                log.info(
                        "Streets of {}: {} nodes in {} ms",
                        extract.path().getFileName(),
                        network.nodes(),
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
        } catch (IOException | RuntimeException unreadable) {
            log.error(
                    "The street data {} cannot be read, what was there before goes on to count: {}",
                    path,
                    unreadable.toString());
        }
    }

    private static Extract extract(Path path) throws IOException {
        return new Extract(path, Files.getLastModifiedTime(path), Files.size(path));
    }
}

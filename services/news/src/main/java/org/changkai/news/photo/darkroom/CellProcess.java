package org.changkai.news.photo.darkroom;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.changkai.news.photo.darkroom.IsolatedDarkroom.Bounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a cell is started: our own classes in a fresh JVM with an empty environment and a folder that goes with it. */
final class CellProcess {

    /** What a JVM that ran out of memory says when it ends. */
    static final int OUT_OF_MEMORY = 3;

    /** Processor time that a JVM may need to come up on a busy machine, before it opens anything. */
    private static final long START_SECONDS = 5;

    /**
     * Whoever reads comes first: beside them a cell gets about a tenth of a processor, which is enough for a picture within its
     * time (sched(7): weights of 1024 and 110).
     */
    private static final List<String> BEHIND_READERS = List.of("/usr/bin/nice", "-n", "10");

    /** One that wakes up to answer waits for a slice of whoever runs, unless there is a processor that is free. */
    private static final List<String> ON_SOME = List.of("/usr/bin/taskset", "--cpu-list");

    private static final Logger log = LoggerFactory.getLogger(CellProcess.class);

    private final String enlarger;
    private final int abilities;
    private final Bounds bounds;
    private final Map<Long, Path> folders = new ConcurrentHashMap<>();

    private CellProcess(String enlarger, Bounds bounds) {
        this.enlarger = enlarger;
        this.bounds = bounds;
        this.abilities = tried();
    }

    static CellProcess of(EnlargerChoice choice, Bounds bounds) {
        return switch (choice) {
            case VIPS, IMAGEIO -> new CellProcess(choice.name().toLowerCase(Locale.ROOT), bounds);
            case AUTO -> {
                try {
                    yield of(EnlargerChoice.VIPS, bounds);
                } catch (IllegalStateException absent) {
                    log.info("This machine has no libvips, pictures are made in plain Java");
                    yield of(EnlargerChoice.IMAGEIO, bounds);
                }
            }
        };
    }

    String enlarger() {
        return enlarger;
    }

    boolean writesAvif() {
        return (abilities & Cell.WRITES_AVIF) != 0;
    }

    boolean readsHeic() {
        return (abilities & Cell.READS_HEIC) != 0;
    }

    /** Starts a cell to hear whether its enlarger is there, and what it can do. */
    private int tried() {
        try {
            var cell = start();
            try (var in = new DataInputStream(cell.getInputStream())) {
                return in.readInt();
            } finally {
                cell.destroyForcibly();
                cell.onExit().orTimeout(10, TimeUnit.SECONDS).join();
                cleanUp(cell);
            }
        } catch (IOException dead) {
            throw new IllegalStateException("no cell with " + enlarger, dead);
        }
    }

    Process start() throws IOException {
        var folder = Files.createTempDirectory("cell-");
        try {
            var builder = new ProcessBuilder(command(folder))
                    .directory(folder.toFile())
                    .redirectError(Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "1", "VIPS_WARNING", "0"));
            var cell = builder.start();
            folders.put(cell.pid(), folder);
            return cell;
        } catch (IOException broken) {
            delete(folder);
            throw broken;
        }
    }

    /** Takes away what the cell may have left. */
    void cleanUp(Process cell) {
        var folder = folders.remove(cell.pid());
        if (folder != null) {
            delete(folder);
        }
    }

    private List<String> command(Path folder) {
        var vips = enlarger.equals("vips");
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of(BEHIND_READERS.getFirst()))) {
            command.addAll(BEHIND_READERS);
        }
        var some = Processors.ofCells();
        if (some != null && Files.isExecutable(Path.of(ON_SOME.getFirst()))) {
            command.addAll(ON_SOME);
            command.add(some);
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (vips ? 96 : bounds.memory() >> 21) + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        if (Cell.class.getResource("/org/springframework/boot/loader/launch/PropertiesLauncher.class") != null) {
            command.add("-Dloader.main=" + Cell.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(Cell.class.getName());
        }
        command.addAll(List.of(
                enlarger,
                Long.toString(bounds.memory()),
                Long.toString(START_SECONDS + bounds.time().toSeconds())));
        return command;
    }

    private static void delete(Path folder) {
        try (var below = Files.walk(folder)) {
            for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}

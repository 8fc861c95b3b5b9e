package org.changkai.local.bench.photo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The most memory, resident in MiB, that a process and its children had at one moment; looked at every few milliseconds. A
 * child that has not yet become the program that it was started for still shares all memory of its parent and is not counted.
 */
final class Memory {

    /** What came of it, and the peaks meanwhile: of all together, and of the children alone. */
    record Watched<T>(T result, long before, long peak, long peakOfChildren) {

        long growth() {
            return peak - before;
        }
    }

    private static final long STEP_NANOS = 3_000_000;

    private Memory() {}

    static <T> Watched<T> during(long pid, Callable<T> work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong all = new AtomicLong();
        AtomicLong children = new AtomicLong();
        long before = resident(pid);
        Thread watch = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                String own = command(pid);
                long below = ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .filter(child -> !command(child.pid()).equals(own))
                        .mapToLong(child -> resident(child.pid()))
                        .sum();
                children.accumulateAndGet(below, Math::max);
                all.accumulateAndGet(below + resident(pid), Math::max);
                LockSupport.parkNanos(STEP_NANOS);
            }
        });
        try {
            T result = work.call();
            return new Watched<>(result, before, all.get(), children.get());
        } finally {
            over.set(true);
            watch.join();
        }
    }

    private static String command(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }

    private static long resident(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1_024;
                }
            }
        } catch (IOException _) {
            return 0;
        }
        return 0;
    }
}

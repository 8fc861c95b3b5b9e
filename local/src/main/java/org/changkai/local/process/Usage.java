package org.changkai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a process and its children have used so far: CPU seconds, and memory in MiB (proportional and resident). */
public record Usage(double cpuSeconds, long pss, long rss) {

    private static final double TICKS_PER_SECOND = 100;

    /** Fields behind a process's name, the first of them counted as 0. */
    private static final int USER_TIME = 11;

    private static final int OWN = 2;
    private static final int OWN_AND_CHILDREN = 4;

    /** The figures of a process and of all that descends from it. */
    public static Usage of(long pid) {
        Usage own = new Usage(cpu(pid), kilobytes(pid, "Pss:") / 1024, kilobytes(pid, "Rss:") / 1024);
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(child -> new Usage(
                        cpu(child.pid()), kilobytes(child.pid(), "Pss:") / 1024, kilobytes(child.pid(), "Rss:") / 1024))
                .reduce(own, Usage::plus);
    }

    /** Only the CPU seconds of a process and of all that descends or descended from it: quicker to find out. */
    public static double cpuSeconds(long pid) {
        return cpu(pid)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToDouble(child -> cpu(child.pid()))
                        .sum();
    }

    /** The CPU seconds that the compilers of a JVM have taken; 0 for another process. */
    public static double compilingSeconds(long pid) {
        Path tasks = Path.of("/proc", Long.toString(pid), "task");
        try (Stream<Path> threads = Files.list(tasks)) {
            return threads.filter(Usage::compiles)
                    .mapToDouble(thread -> ticks(thread, OWN) / TICKS_PER_SECOND)
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] CompilerThre\\s*");
        } catch (IOException _) {
            return false;
        }
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(cpuSeconds + other.cpuSeconds, pss + other.pss, rss + other.rss);
    }

    private static double cpu(long pid) {
        return ticks(Path.of("/proc", Long.toString(pid)), OWN_AND_CHILDREN) / TICKS_PER_SECOND;
    }

    /** User and system time of a process or thread, and of its children that have ended (proc_pid_stat(5)). */
    private static long ticks(Path task, int fields) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            return Arrays.stream(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                    .skip(USER_TIME)
                    .limit(fields)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }

    private static long kilobytes(long pid, String name) {
        Map<String, Long> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
                String[] words = line.split("\\s+");
                if (words.length == 3 && words[2].equals("kB")) {
                    values.put(words[0], Long.parseLong(words[1]));
                }
            }
        } catch (IOException _) {
            return 0;
        }
        return values.getOrDefault(name, 0L);
    }
}

package org.changkai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a process and its children have used so far: CPU seconds, and memory in MiB (proportional and resident). */
public record Usage(double cpuSeconds, long pss, long rss) {

    private static final double TICKS_PER_SECOND = 100;

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

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(cpuSeconds + other.cpuSeconds, pss + other.pss, rss + other.rss);
    }

    private static double cpu(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_PER_SECOND;
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

package org.changkai.local.bench.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.changkai.local.stack.Jdk;

/** The heap of another JVM, asked by {@code jcmd}. */
final class Heap {

    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured)\\s+total \\d+K, used (\\d+)K");
    private static final int KIB_PER_MIB = 1_024;

    private Heap() {}

    /** MiB of both generations of the serial collector after a full collection. */
    static long kept(long pid) throws IOException {
        ask(pid, "GC.run");
        Matcher used = USED.matcher(ask(pid, "GC.heap_info"));
        long kib = 0;
        int generations = 0;
        while (used.find()) {
            kib += Long.parseLong(used.group(1));
            generations++;
        }
        if (generations != 2) {
            throw new IOException("the heap of " + pid + " is not one of the serial collector");
        }
        return kib / KIB_PER_MIB;
    }

    private static String ask(long pid, String question) throws IOException {
        Process jcmd = new ProcessBuilder(Jdk.home().resolve("bin/jcmd").toString(), Long.toString(pid), question)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

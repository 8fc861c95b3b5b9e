package org.changkai.local.suite;

import java.util.List;

/**
 * How our services' JVMs run on a laptop. Collector and object headers are part of what an AOT cache was made for: a run
 * with others than its training would not be given the cache.
 */
final class JvmFlags {

    /**
     * As in the chart's {@code javaOptions}: who reads a pipe or a file holds a carrier of virtual threads meanwhile, for which
     * JDK 25 does not make up. With as many carriers as processors, two of them stop everybody else.
     */
    private static final String CARRIERS = "-Djdk.virtualThreadScheduler.parallelism=8";

    private JvmFlags() {}

    /** A cache that is mapped where it was made for needs no rewriting: 40 MB less of memory of its own in each JVM. */
    static List<String> mapping() {
        return List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
    }

    /** What a pod's JVM chooses for itself with less than 1,792 MB, said aloud so that a larger machine chooses the same. */
    static List<String> ofCluster() {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                CARRIERS,
                "--enable-native-access=ALL-UNNAMED");
    }

    static List<String> shared() {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xms16m",
                "-Xss512k",
                CARRIERS,
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8");
    }
}

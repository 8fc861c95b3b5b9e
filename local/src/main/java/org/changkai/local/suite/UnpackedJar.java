package org.changkai.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.changkai.local.process.Folder;
import org.changkai.local.stack.Jdk;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/**
 * A Boot jar laid out as an ordinary jar with its libraries beside it, and the start cache made for it.
 *
 * @param built what Maven made
 * @param folder where it is laid out
 * @param name the jar's name in both places
 */
record UnpackedJar(Path built, Path folder, String name) {

    static UnpackedJar of(Stack stack, Service service) {
        String name = service.title() + ".jar";
        Path built = service.folder(stack.project()).resolve("target").resolve(name);
        return new UnpackedJar(built, stack.build().resolve(service.title()), name);
    }

    Path jar() {
        return folder.resolve(name);
    }

    Path cache() {
        return folder.resolveSibling(folder.getFileName() + ".aot");
    }

    /** Whether the layout is of another build than the last. */
    boolean stale() throws IOException {
        Path note = folder.resolve("built");
        return !Files.exists(note) || !Files.readString(note).equals(mark());
    }

    /** Whether there is no start cache for this layout. */
    boolean untrained() {
        return !Files.exists(cache());
    }

    /** Lays the jar out anew; the old start cache goes with the old layout. */
    void unpack() throws IOException {
        Folder.delete(folder);
        Files.deleteIfExists(cache());
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(
                        Jdk.java(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(built + " cannot be unpacked: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Files.writeString(folder.resolve("built"), mark());
    }

    /** Whether the build has prepared the application context. */
    boolean hasSpringAot() throws IOException {
        try (JarFile content = new JarFile(jar().toFile())) {
            return content.stream()
                    .anyMatch(entry -> entry.getName().endsWith("__ApplicationContextInitializer.class"));
        }
    }

    private String mark() throws IOException {
        return Files.size(built) + " " + Folder.written(built) + " " + Runtime.version() + " "
                + String.join(" ", JvmFlags.shared());
    }
}

package org.changkai.local.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.changkai.local.process.Folder;
import org.changkai.local.stack.Jdk;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/** Builds with Maven what is missing or older than its sources, and lays the jars out. */
public final class BuildSuite {

    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (.+) \\S+ +\\[(\\d+/\\d+)\\]");

    private final Stack stack;

    public BuildSuite(Stack stack) {
        this.stack = stack;
    }

    /** The folders, relative to the project, of those modules that have to be built. */
    List<String> stale() throws IOException {
        FileTime shared = latest(stack.project().resolve("services/platform"));
        FileTime parent = Files.getLastModifiedTime(stack.project().resolve("pom.xml"));
        List<String> stale = new ArrayList<>();
        for (Service service : Service.present(stack.project())) {
            Path folder = service.folder(stack.project());
            Path jar = folder.resolve("target").resolve(service.title() + ".jar");
            if (older(jar, latest(folder)) || older(jar, shared) || older(jar, parent)) {
                stale.add(stack.project().relativize(folder).toString());
            }
        }
        Path plugin = stack.project().resolve("services/search/analysis");
        if (Files.exists(plugin.resolve("pom.xml")) && !hasZip(plugin.resolve("target"), latest(plugin))) {
            stale.add("services/search/analysis");
        }
        return stale;
    }

    /** Builds and lays out; tells what it is doing. */
    public void run(Consumer<String> doing) throws IOException {
        List<String> stale = stale();
        if (!stale.isEmpty()) {
            packageModules(stale, doing);
        }
        layOut(doing);
    }

    /** Lays out the jars that are there. */
    public void layOut(Consumer<String> doing) throws IOException {
        for (Service service : Service.present(stack.project())) {
            UnpackedJar unpacked = UnpackedJar.of(stack, service);
            if (unpacked.stale()) {
                doing.accept("laying out " + service.title());
                unpacked.unpack();
            }
        }
    }

    private void packageModules(List<String> modules, Consumer<String> doing) throws IOException {
        Path log = stack.log("build");
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(
                        stack.project().resolve("mvnw").toString(),
                        "-B",
                        "-DskipTests",
                        "-pl",
                        String.join(",", modules),
                        "-am",
                        "package")
                .directory(stack.project().toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", Jdk.home().toString());
        Process process = builder.start();
        List<String> errors = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                var copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                Matcher module = MODULE.matcher(line);
                if (module.find()) {
                    doing.accept("building " + module.group(1) + " (" + module.group(2) + ")");
                } else if (line.startsWith("Downloading from")) {
                    doing.accept("downloading " + line.substring(line.lastIndexOf('/') + 1));
                } else if (line.startsWith("[ERROR]") && errors.size() < 8) {
                    errors.add(line);
                }
            }
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the build failed, see " + log + "\n" + String.join("\n", errors));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static boolean hasZip(Path target, FileTime sources) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("(changkai-)?analysis.*\\.zip"))
                    .anyMatch(zip -> !older(zip, sources));
        }
    }

    private static boolean older(Path product, FileTime source) {
        try {
            return Folder.written(product).compareTo(source) < 0;
        } catch (IOException _) {
            return true;
        }
    }

    /** The latest change of what becomes part of a module's jar. */
    private static FileTime latest(Path module) throws IOException {
        FileTime[] latest = {FileTime.fromMillis(0)};
        if (Files.exists(module.resolve("pom.xml"))) {
            latest[0] = Files.getLastModifiedTime(module.resolve("pom.xml"));
        }
        Path sources = module.resolve("src/main");
        if (Files.exists(sources)) {
            Files.walkFileTree(sources, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.lastModifiedTime().compareTo(latest[0]) > 0) {
                        latest[0] = attributes.lastModifiedTime();
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return latest[0];
    }
}

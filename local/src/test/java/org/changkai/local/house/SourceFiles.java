package org.changkai.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.changkai.local.stack.Stack;

/** The files of the whole project that people write; what builds and runs produce is passed over. */
final class SourceFiles {

    private static final Set<String> PRODUCED = Set.of("target", ".git", ".changkai", "node_modules");

    private final Path project = Stack.projectFolder();
    private final List<Path> files = new ArrayList<>();

    SourceFiles() throws IOException {
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean produced = PRODUCED.contains(folder.getFileName().toString());
                return produced ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(project.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).hasSizeGreaterThan(50);
    }

    /** The Java files under any {@code src/main/java} or {@code src/test/java}. */
    List<Path> java() {
        return files.stream()
                .filter(file -> file.toString().matches("(.*/)?src/(main|test)/java/.*\\.java"))
                .toList();
    }

    /** The files that may reach a running suite. */
    List<Path> productJava() {
        return java().stream()
                .filter(file -> file.toString().contains("src/main/java/"))
                .toList();
    }

    List<Path> testJava() {
        return java().stream()
                .filter(file -> file.toString().contains("src/test/java/"))
                .toList();
    }

    List<Path> settings() {
        return files.stream()
                .filter(file ->
                        file.startsWith("config-repo") && file.toString().endsWith(".yml"))
                .toList();
    }

    String text(Path file) {
        try {
            return Files.readString(project.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}

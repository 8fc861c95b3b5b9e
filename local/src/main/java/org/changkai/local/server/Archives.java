package org.changkai.local.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks what Maven brought. A folder appears whole or not at all: a launcher that is killed leaves no half of it. */
final class Archives {

    private static final String RUNNABLE = "rwxr-xr-x";

    private Archives() {}

    /** Unpacks a {@code .tar.xz} into a folder that does not exist yet. */
    static void unpackTarXz(InputStream archive, Path folder) throws IOException {
        Path half = half(folder);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(half, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        makeRunnable(target);
                    }
                }
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Unpacks a {@code .zip} into a folder that does not exist yet; what lies in a {@code bin} folder can be run. */
    static void unpackZip(Path archive, Path folder) throws IOException {
        Path half = half(folder);
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = inside(half, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                    if (entry.getName().contains("/bin/")) {
                        makeRunnable(target);
                    }
                }
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A second name for every file of a folder, or a copy where the file system has no hard links. */
    static void link(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                try {
                    Files.createLink(target, file);
                } catch (IOException | UnsupportedOperationException _) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void makeRunnable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(RUNNABLE));
    }

    private static Path half(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        return Files.createTempDirectory(
                parent,
                folder.getFileName() + ".half",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(RUNNABLE)));
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive wants to write outside its folder: " + name);
        }
        return target;
    }
}

package org.changkai.news.photo.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.StoreFullException;

/** A directory. A file is written beside its place, forced to the disk and moved there. */
public final class FilePhotoStore implements PhotoStore {

    private final Path root;

    public FilePhotoStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    private interface Writer {
        void write(Path target) throws IOException;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        keep(key, target -> Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        keep(key, target -> Files.write(target, bytes));
    }

    private void keep(String key, Writer writer) throws IOException {
        var place = place(key);
        var folder = Files.createDirectories(parent(place));
        var beside = Files.createTempFile(folder, ".new-", null);
        try {
            writer.write(beside);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw full(broken) ? new StoreFullException(broken) : broken;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** The JDK has no type of its own for it, but the system's words. */
    private static boolean full(IOException broken) {
        var said = String.valueOf(broken.getMessage());
        return said.contains("No space left") || said.contains("quota exceeded");
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(place(key)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        var place = place(prefix);
        if (!Files.exists(place)) {
            return;
        }
        try (var below = Files.walk(place)) {
            for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Path place(String key) {
        var place = root.resolve(key).normalize();
        if (!place.startsWith(root) || place.equals(root)) {
            throw new IllegalArgumentException("not a key of the photo store: " + key);
        }
        return place;
    }

    private static Path parent(Path place) {
        var parent = place.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not below a directory: " + place);
        }
        return parent;
    }
}

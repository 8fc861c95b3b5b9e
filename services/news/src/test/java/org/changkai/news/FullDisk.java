package org.changkai.news;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.StoreFullException;

/** A photo store on a disk with so much room and no more. */
final class FullDisk implements PhotoStore {

    private final PhotoStore store;
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

    FullDisk(PhotoStore store) {
        this.store = store;
    }

    void leave(long bytes) {
        room.set(bytes);
    }

    private void take(long bytes) throws IOException {
        if (room.addAndGet(-bytes) < 0) {
            throw new StoreFullException(new IOException("No space left on device"));
        }
    }

    @Override
    public void put(String key, Path file) throws IOException {
        take(Files.size(file));
        store.put(key, file);
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        take(bytes.length);
        store.put(key, bytes);
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        return store.open(key);
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        store.deleteAll(prefix);
    }
}

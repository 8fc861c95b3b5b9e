package org.changkai.news.photo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of photos are kept. What was put once is never changed. */
public interface PhotoStore {

    /** Keeps a file whole or not at all. */
    void put(String key, Path file) throws IOException;

    /** Keeps bytes whole or not at all. */
    void put(String key, byte[] bytes) throws IOException;

    /** What was kept under this key, to be closed by its reader. */
    Optional<InputStream> open(String key) throws IOException;

    /** Forgets everything below this key. */
    void deleteAll(String prefix) throws IOException;
}

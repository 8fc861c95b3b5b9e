package org.changkai.registry.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written line by line; it is whole when it is closed. */
interface TableFile extends Closeable {

    /** Writes the next line; null is an empty cell. */
    void line(List<? extends @Nullable String> cells) throws IOException;
}

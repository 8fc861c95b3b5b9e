package org.changkai.news.print;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Where the printer gets photographs from. */
@FunctionalInterface
public interface Pictures {

    /** A rendition's bytes; absent if it is no longer shown. */
    Optional<byte[]> read(UUID photo, String rendition) throws IOException;
}

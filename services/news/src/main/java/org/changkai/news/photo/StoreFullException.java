package org.changkai.news.photo;

import java.io.IOException;

/** The photo store has no room left; what was asked of it was not kept. */
public final class StoreFullException extends IOException {

    public StoreFullException(IOException cause) {
        super(cause);
    }
}

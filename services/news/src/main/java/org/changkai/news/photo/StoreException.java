package org.changkai.news.photo;

import java.io.IOException;
import org.changkai.news.refusal.Refusal.Reason;

/** The photo store could not do what was asked of it, and who asked can be told why. */
public abstract sealed class StoreException extends IOException permits StoreAwayException, StoreFullException {

    StoreException(Exception cause) {
        super(cause);
    }

    /** What a person is told. */
    public abstract Reason reason();
}

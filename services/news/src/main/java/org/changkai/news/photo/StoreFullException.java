package org.changkai.news.photo;

import org.changkai.news.refusal.Refusal.Reason;

/** The photo store has no room left; what was asked of it was not kept. */
public final class StoreFullException extends StoreException {

    public StoreFullException(Exception cause) {
        super(cause);
    }

    @Override
    public Reason reason() {
        return Reason.PHOTO_STORE_FULL;
    }
}

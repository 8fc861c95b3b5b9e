package org.changkai.news.photo;

import org.changkai.news.refusal.Refusal.Reason;

/** The photo store cannot be reached or does not answer; whether it kept what was asked of it is not known. */
public final class StoreAwayException extends StoreException {

    public StoreAwayException(Exception cause) {
        super(cause);
    }

    @Override
    public Reason reason() {
        return Reason.PHOTO_STORE_AWAY;
    }
}

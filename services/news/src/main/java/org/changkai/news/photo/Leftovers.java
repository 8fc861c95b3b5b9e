package org.changkai.news.photo;

import java.util.Collection;
import java.util.Optional;

/** Keys of the photo store whose bytes belong to nothing and are still to be deleted, because the store was away. */
public interface Leftovers {

    /** Notes them with the transaction of the caller. */
    void add(Collection<String> keys);

    /** Notes them even if the transaction of the caller is rolled back. */
    void addInAnyCase(Collection<String> keys);

    /** One of them, which no other replica deletes until this transaction ends. */
    Optional<String> next();

    /** How long the oldest has waited, in seconds; 0 if there is none. */
    double waitingSeconds();

    /** They are deleted. */
    void forget(Collection<String> keys);
}

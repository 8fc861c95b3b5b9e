package org.changkai.news.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes what could not be deleted when it was due; while the store is away it stays noted. */
public class SweepLeftovers {

    private final Leftovers leftovers;
    private final PhotoStore store;
    private final TransactionOperations transaction;

    public SweepLeftovers(Leftovers leftovers, PhotoStore store, TransactionOperations transaction) {
        this.leftovers = leftovers;
        this.store = store;
        this.transaction = transaction;
    }

    /** Deletes one; false if there is none. */
    public boolean sweepNext() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var key = leftovers.next();
            key.ifPresent(this::delete);
            return key.isPresent();
        }));
    }

    private void delete(String key) {
        try {
            store.deleteAll(key);
            leftovers.forget(List.of(key));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}

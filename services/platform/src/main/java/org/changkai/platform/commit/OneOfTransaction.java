package org.changkai.platform.commit;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction calls once, however often it is asked for within it. */
public final class OneOfTransaction {

    private OneOfTransaction() {}

    /** The one of this transaction; a fresh one from now on if there is none. */
    public static <T extends TransactionSynchronization> T of(Class<T> type, Supplier<T> fresh) {
        return known(type).orElseGet(() -> {
            var first = fresh.get();
            TransactionSynchronizationManager.registerSynchronization(first);
            return first;
        });
    }

    /** The one of this transaction, if there is any. */
    public static <T extends TransactionSynchronization> Optional<T> known(Class<T> type) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                : Optional.empty();
    }
}

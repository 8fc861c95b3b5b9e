package org.changkai.booking.rule;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** Runs use cases in transactions; a refusal leaves nothing behind. */
public final class Decisions {

    private final TransactionOperations transaction;

    public Decisions(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    public <T> Outcome<T> decide(Supplier<Outcome<T>> useCase) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = useCase.get();
            if (outcome instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}

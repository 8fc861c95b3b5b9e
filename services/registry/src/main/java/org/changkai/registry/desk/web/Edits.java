package org.changkai.registry.desk.web;

import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.registry.desk.Editable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers staff calls: each edit is one transaction, a creation is answered once, and every answer has its tag. */
public final class Edits {

    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;

    Edits(IdempotentAnswers answers, TransactionTemplate transaction) {
        this.answers = answers;
        this.transaction = transaction;
    }

    /**
     * 201 with the place of what was made.
     *
     * @param collection the path below {@code /api/registry}, e.g. {@code /centres}
     * @param key the request's {@code Idempotency-Key}
     */
    public <T extends Editable> ResponseEntity<T> create(
            String collection, @Nullable String key, Object body, Class<T> type, Supplier<T> make) {
        return answers.once("POST " + collection, key, body, type, () -> {
            var made = inTransaction(make);
            return ResponseEntity.created(URI.create("/api/registry" + collection + "/" + made.id()))
                    .eTag(tag(made))
                    .body(made);
        });
    }

    /** 200 with what it is now. */
    public <T extends Editable> ResponseEntity<T> change(Supplier<T> change) {
        return shown(inTransaction(change));
    }

    /** 204. */
    public ResponseEntity<Void> remove(Runnable remove) {
        transaction.executeWithoutResult(status -> remove.run());
        return ResponseEntity.noContent().build();
    }

    /** 200 with its tag, also for who only reads. */
    public static <T extends Editable> ResponseEntity<T> shown(T thing) {
        return ResponseEntity.ok().eTag(tag(thing)).body(thing);
    }

    private static String tag(Editable thing) {
        return new Revision(thing.version()).etag();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}

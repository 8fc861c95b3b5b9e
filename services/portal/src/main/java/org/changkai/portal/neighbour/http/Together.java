package org.changkai.portal.neighbour.http;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;

/** Asks several neighbours at once; trace, language and token go with every question. */
public final class Together implements AutoCloseable {

    private final ExecutorService threads;

    Together() {
        var registry = new ContextRegistry()
                .loadContextAccessors()
                .loadThreadLocalAccessors()
                .registerThreadLocalAccessor(new LocaleContextThreadLocalAccessor());
        var snapshots =
                ContextSnapshotFactory.builder().contextRegistry(registry).build();
        this.threads = ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(), snapshots::captureAll);
    }

    /** Begins to ask; the answer is waited for when it is taken. */
    public <T> Supplier<T> ask(Supplier<T> question) {
        Future<T> answer = threads.submit(question::get);
        return () -> taken(answer);
    }

    private static <T> T taken(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a question failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}

package org.changkai.local.sample;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does one thing for each of many, three at a time: quick enough, and no load for a laptop that is still starting. */
final class InParallel {

    private static final int THREADS = 3;

    private InParallel() {}

    static <T> void each(Collection<T> all, Consumer<T> task) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            var calls = all.stream()
                    .map(one -> (Callable<Boolean>) () -> {
                        task.accept(one);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        }
    }
}

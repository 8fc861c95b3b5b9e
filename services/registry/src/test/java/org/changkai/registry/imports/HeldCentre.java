package org.changkai.registry.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A centre that somebody is just changing: whoever wants to write it waits until this is closed. */
final class HeldCentre implements AutoCloseable {

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final CompletableFuture<Void> holding;

    private HeldCentre(String id, JdbcClient jdbc, TransactionTemplate transaction) {
        Runnable hold = () -> transaction.executeWithoutResult(status -> {
            jdbc.sql("select from centre where id = ? for update")
                    .param(id)
                    .query((row, n) -> 1)
                    .list();
            held.countDown();
            await(free);
        });
        holding = CompletableFuture.runAsync(hold, Thread::startVirtualThread);
    }

    /** Comes back when it is held. */
    static HeldCentre hold(String id, JdbcClient jdbc, TransactionTemplate transaction) {
        var centre = new HeldCentre(id, jdbc, transaction);
        await(centre.held);
        return centre;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        free.countDown();
        holding.join();
    }
}

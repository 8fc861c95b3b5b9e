package org.changkai.local.stack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Signals;

/** Stops what runs: each part when nothing that needs it runs any more, asked first and ended for good if need be. */
public final class StopStack {

    private final Stack stack;

    public StopStack(Stack stack) {
        this.stack = stack;
    }

    /** Who is told what became of each part. */
    @FunctionalInterface
    public interface Witness {

        /** A part has ended; softly, or killed after its grace. */
        void stopped(String part, boolean softly);
    }

    /** Stops the parts and waits until their processes are gone. */
    public void run(List<Part> parts, Witness witness) {
        Map<String, CompletableFuture<Void>> gone = new ConcurrentHashMap<>();
        parts.forEach(part -> gone.put(part.name(), new CompletableFuture<>()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                threads.execute(() -> {
                    try {
                        parts.stream()
                                .filter(other -> other.needs().contains(part.name())
                                        || other.after().contains(part.name()))
                                .forEach(other -> gone.getOrDefault(other.name(), new CompletableFuture<>())
                                        .join());
                        stop(part, witness);
                    } finally {
                        gone.getOrDefault(part.name(), new CompletableFuture<>())
                                .complete(null);
                    }
                });
            }
        }
    }

    private void stop(Part part, Witness witness) {
        Optional<ProcessIdentity> noted = stack.pidFile(part.name()).running();
        Optional<ProcessIdentity> lasting = part.successor().filter(other -> !noted.equals(Optional.of(other)));
        noted.ifPresent(
                process -> witness.stopped(part.name(), Signals.stop(process, part.stopSignal(), part.grace())));
        lasting.ifPresent(
                process -> witness.stopped(part.name(), Signals.stop(process, part.stopSignal(), part.grace())));
        stack.pidFile(part.name()).delete();
    }
}

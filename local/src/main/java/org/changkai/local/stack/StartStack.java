package org.changkai.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.changkai.local.process.Detached;
import org.changkai.local.process.Port;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Signals;

/**
 * Starts the parts: those that do not depend on each other at the same time, each as soon as what it needs is ready, and
 * none that runs already. What was started stays when a part fails: its log can be read and {@code up} tried again.
 */
public final class StartStack {

    /** A server that was killed just now still holds its port. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Stack stack;
    private final Watcher watcher;
    private final ReentrantLock launches = new ReentrantLock();
    private boolean ended;

    public StartStack(Stack stack, Watcher watcher) {
        this.stack = stack;
        this.watcher = watcher;
    }

    /** Who is told what each part is doing. */
    public interface Watcher {

        /** A part is doing something. */
        void doing(String part, String what);

        /** A part is ready. */
        void ready(String part, boolean ranBefore);

        /** A part will not be ready. */
        void failed(String part, String reason);
    }

    /** Starts the parts and waits for them; false when one failed. */
    public boolean run(List<Part> parts) {
        Map<String, CompletableFuture<Boolean>> ready = new LinkedHashMap<>();
        StartOrder.of(parts).forEach(part -> ready.put(part.name(), new CompletableFuture<>()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                CompletableFuture<Boolean> own = ready.getOrDefault(part.name(), new CompletableFuture<>());
                threads.execute(() -> own.complete(start(part, ready)));
            }
        }
        return ready.values().stream().allMatch(CompletableFuture::join);
    }

    private boolean start(Part part, Map<String, CompletableFuture<Boolean>> ready) {
        try {
            Optional<ProcessIdentity> before = running(part);
            if (before.isEmpty()) {
                part.prepare(what -> watcher.doing(part.name(), what));
            }
            part.after().forEach(other -> has(ready, other));
            for (String needed : part.needs()) {
                if (!has(ready, needed)) {
                    watcher.failed(part.name(), "not started, because " + needed + " is not ready");
                    return false;
                }
            }
            before.ifPresentOrElse(
                    _ -> watcher.doing(part.name(), "running"), () -> watcher.doing(part.name(), "starting"));
            ProcessIdentity process = before.isPresent() ? before.get() : launch(part);
            return awaitReady(part, process, before.isPresent());
        } catch (IOException | RuntimeException e) {
            watcher.failed(part.name(), e.getMessage() == null ? e.toString() : e.getMessage());
            return false;
        }
    }

    private static boolean has(Map<String, CompletableFuture<Boolean>> ready, String part) {
        CompletableFuture<Boolean> other = ready.get(part);
        try {
            return other == null || other.join();
        } catch (CompletionException _) {
            return false;
        }
    }

    private Optional<ProcessIdentity> running(Part part) {
        Optional<ProcessIdentity> noted = stack.pidFile(part.name()).running();
        return noted.isPresent() ? noted : part.successor();
    }

    private ProcessIdentity launch(Part part) throws IOException {
        for (int port : part.ports()) {
            if (!Signals.await(() -> !Port.taken(port), A_MOMENT)) {
                throw new IOException("port " + port + " is taken by another program: stop that one first");
            }
        }
        launches.lock();
        try {
            if (ended) {
                throw new IOException("not started any more");
            }
            Process started =
                    Detached.start(part.command(), part.environment(), stack.project(), stack.log(part.name()));
            ProcessIdentity process = ProcessIdentity.of(started.pid())
                    .orElseThrow(() -> new IOException("ended at once: " + LogTail.reason(stack.log(part.name()))));
            stack.pidFile(part.name()).write(process);
            return process;
        } finally {
            launches.unlock();
        }
    }

    private boolean awaitReady(Part part, ProcessIdentity process, boolean ranBefore) throws IOException {
        Duration limit = part.patience();
        boolean over = Signals.await(() -> part.ready() || gone(part, process), limit);
        if (over && part.ready()) {
            part.successor().ifPresent(lasting -> stack.pidFile(part.name()).write(lasting));
            watcher.ready(part.name(), ranBefore);
            return true;
        }
        String what = over ? "ended" : "is not ready after " + limit.toSeconds() + " s";
        watcher.failed(
                part.name(),
                what + ": " + LogTail.reason(stack.log(part.name())) + "\n      the whole log: "
                        + stack.log(part.name()));
        return false;
    }

    private static boolean gone(Part part, ProcessIdentity process) {
        return !process.alive() && (!part.handsOver() || part.successor().isEmpty());
    }

    /** Starts nothing more from now on: what runs by then has its process noted. */
    public void end() {
        launches.lock();
        try {
            ended = true;
        } finally {
            launches.unlock();
        }
    }

    /** The parts that run now, in the order given. */
    public List<Part> runningOf(List<Part> parts) {
        return new ArrayList<>(
                parts.stream().filter(part -> running(part).isPresent()).toList());
    }
}

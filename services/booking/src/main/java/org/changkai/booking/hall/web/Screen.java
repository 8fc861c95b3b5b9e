package org.changkai.booking.hall.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open screen. What it has not taken yet is replaced by what is newer, so a slow one costs one event of memory and keeps
 * nobody else waiting.
 */
final class Screen {

    private final SseEmitter emitter;
    private final Runnable gone;
    private final AtomicReference<@Nullable SseEventBuilder> next = new AtomicReference<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    Screen(SseEmitter emitter, Runnable gone) {
        this.emitter = emitter;
        this.gone = gone;
    }

    void show(SseEventBuilder event) {
        next.set(event);
        if (sending.compareAndSet(false, true)) {
            var _ = Thread.startVirtualThread(this::send);
        }
    }

    /** A sign of life is not worth replacing a board for. */
    void beat() {
        if (next.compareAndSet(null, SseEmitter.event().comment("beat")) && sending.compareAndSet(false, true)) {
            var _ = Thread.startVirtualThread(this::send);
        }
    }

    void close() {
        emitter.complete();
    }

    private void send() {
        try {
            do {
                var event = next.getAndSet(null);
                while (event != null) {
                    emitter.send(event);
                    event = next.getAndSet(null);
                }
                sending.set(false);
            } while (next.get() != null && sending.compareAndSet(false, true));
        } catch (IOException | IllegalStateException broken) {
            gone.run();
        }
    }
}

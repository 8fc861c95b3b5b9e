package org.changkai.booking.hall.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.hall.ReadHall;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.settings.LiveSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open screens of this process. One look at the database serves all screens of a hall, however many hang there; it
 * needs no Redis. Beats show a screen that the line still stands, and us that a screen has gone.
 */
@Component
final class Screens implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Screens.class);

    private final ReadHall read;
    private final LiveSettings<BookingSettings> settings;
    private final Map<String, Hall> halls = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private int looks;

    private static final class Hall {
        final Set<SseEmitter> screens = ConcurrentHashMap.newKeySet();
        volatile PlannedCentre centre;
        volatile long shown;

        Hall(PlannedCentre centre) {
            this.centre = centre;
        }
    }

    Screens(ReadHall read, LiveSettings<BookingSettings> settings) {
        this.read = read;
        this.settings = settings;
    }

    SseEmitter open(PlannedCentre centre) {
        var id = centre.centre().id();
        var screen = new SseEmitter(0L);
        var hall = halls.compute(id, (any, known) -> {
            var kept = known == null ? new Hall(centre) : known;
            kept.centre = centre;
            kept.screens.add(screen);
            return kept;
        });
        Runnable gone = () -> hall.screens.remove(screen);
        screen.onCompletion(gone);
        screen.onTimeout(gone);
        screen.onError(broken -> gone.run());
        send(hall, screen, SseEmitter.event().name("board").data(read.board(centre)));
        return screen;
    }

    @Override
    public void start() {
        running = true;
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("screens").factory());
        var pause = settings.get().hall().look().toMillis();
        var _ = looking.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        looking.shutdownNow();
        halls.values().forEach(hall -> hall.screens.forEach(SseEmitter::complete));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        var bounds = settings.get().hall();
        var beat = ++looks
                        % Math.max(
                                1, bounds.heartbeat().toMillis() / bounds.look().toMillis())
                == 0;
        halls.forEach((id, hall) -> {
            halls.computeIfPresent(id, (any, known) -> known.screens.isEmpty() ? null : known);
            try {
                show(id, hall, beat);
            } catch (RuntimeException failed) {
                log.warn("The screens of a hall were not told for the moment: {}", failed.toString());
            }
        });
    }

    private void show(String id, Hall hall, boolean beat) {
        var version = read.version(id);
        if (version != hall.shown) {
            hall.shown = version;
            var board = read.board(hall.centre);
            hall.screens.forEach(screen ->
                    send(hall, screen, SseEmitter.event().name("board").data(board)));
        } else if (beat) {
            hall.screens.forEach(screen -> send(hall, screen, SseEmitter.event().comment("beat")));
        }
    }

    private static void send(Hall hall, SseEmitter screen, SseEmitter.SseEventBuilder event) {
        try {
            screen.send(event);
        } catch (IOException | IllegalStateException gone) {
            hall.screens.remove(screen);
        }
    }
}

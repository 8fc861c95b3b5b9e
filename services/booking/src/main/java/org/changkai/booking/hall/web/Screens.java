package org.changkai.booking.hall.web;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.hall.ReadHall;
import org.changkai.booking.hall.ReadHall.Seen;
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

    private final PlannedCentres centres;
    private final ReadHall read;
    private final LiveSettings<BookingSettings> settings;
    private final Clock clock;
    private final Map<String, Hall> halls = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private int looks;

    private static final class Hall {
        final Set<Screen> screens = ConcurrentHashMap.newKeySet();
        volatile PlannedCentre centre;
        volatile Seen seen;

        Hall(PlannedCentre centre, Seen seen) {
            this.centre = centre;
            this.seen = seen;
        }
    }

    Screens(PlannedCentres centres, ReadHall read, LiveSettings<BookingSettings> settings, Clock clock) {
        this.centres = centres;
        this.read = read;
        this.settings = settings;
        this.clock = clock;
    }

    SseEmitter open(PlannedCentre centre) {
        var emitter = new SseEmitter(0L);
        var opened = new Screen[1];
        // all screens of a hall come back at once after a fault: one of them asks the database, and the look tells the
        // rest
        var hall = halls.compute(centre.centre().id(), (any, known) -> {
            var kept = known == null ? new Hall(centre, read.see(centre)) : known;
            opened[0] = new Screen(emitter, () -> kept.screens.remove(opened[0]));
            kept.screens.add(opened[0]);
            return kept;
        });
        var screen = opened[0];
        Runnable gone = () -> hall.screens.remove(screen);
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(broken -> gone.run());
        screen.show(SseEmitter.event().name("board").data(hall.seen.board()));
        return emitter;
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
        halls.values().forEach(hall -> hall.screens.forEach(Screen::close));
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

    /**
     * The wait follows the numbers, and the counters and the clock too, which change without any number. Counters are
     * looked at each time, since that is cheap; of the clock it is known when it will tell next.
     */
    private void show(String id, Hall hall, boolean beat) {
        var centre = centres.now(id);
        var before = hall.seen.board();
        if (centre != null) {
            if (beat || isOutdated(hall, centre)) {
                hall.seen = read.see(centre);
            }
            hall.centre = centre;
        }
        var board = hall.seen.board();
        if (!board.equals(before)) {
            hall.screens.forEach(
                    screen -> screen.show(SseEmitter.event().name("board").data(board)));
        } else if (beat) {
            hall.screens.forEach(Screen::beat);
        }
    }

    private boolean isOutdated(Hall hall, PlannedCentre centre) {
        var seen = hall.seen;
        return !centre.equals(hall.centre)
                || (seen.until() != null && !clock.instant().isBefore(seen.until()))
                || read.version(centre.centre().id()) != seen.board().version()
                || !seen.board().date().equals(read.today());
    }
}

package org.changkai.booking.message;

import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.changkai.booking.message.Outbox.Leased;
import org.changkai.booking.message.Sender.Channel;
import org.changkai.booking.settings.BookingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, at least once: messages are leased, sent, and marked together. Whoever dies in between leaves it to the next
 * one after the lease, with the same id. What fails is tried again after longer and longer pauses, then given up.
 */
public final class SendMessages {

    private static final Logger log = LoggerFactory.getLogger(SendMessages.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    SendMessages(
            Outbox outbox,
            List<Sender> senders,
            Supplier<BookingSettings> settings,
            Clock clock,
            MeterRegistry meters) {
        this.outbox = outbox;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
        this.settings = settings;
        this.clock = clock;
        Gauge.builder(
                        "changkai.messages.dead",
                        () -> outbox.load(clock.instant()).dead())
                .description("Messages that were given up and wait for staff")
                .register(meters);
        Gauge.builder(
                        "changkai.messages.waiting",
                        () -> outbox.load(clock.instant()).oldestSeconds())
                .description("How long the oldest message that is due has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Until nothing is due; how many were tried. */
    public int send() {
        var tried = 0;
        try {
            while (true) {
                var due = outbox.lease(AT_ONCE, clock.instant(), LEASE);
                if (due.isEmpty()) {
                    return tried;
                }
                tried += due.size();
                var now = clock.instant();
                var useless =
                        due.stream().filter(message -> !message.isOfUse(now)).toList();
                outbox.dropped(useless.stream().map(Leased::id).toList(), now);
                mark(carried(
                        due.stream().filter(message -> message.isOfUse(now)).toList()));
            }
        } catch (RuntimeException failed) {
            log.warn(
                    "Messages are not sent for the moment: {}",
                    failed.getClass().getSimpleName());
            return tried;
        }
    }

    /** The senders wait for others, so all are asked at once; what came of it is written down by one thread afterwards. */
    private Map<Leased, Sender.Result> carried(List<Leased> due) {
        var results = new ConcurrentHashMap<Leased, Sender.Result>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(message -> threads.execute(() -> results.put(message, result(message))));
        }
        return results;
    }

    /** First those that are gone: what cannot be marked any more is sent again. */
    private void mark(Map<Leased, Sender.Result> results) {
        outbox.sent(ended(results, Sender.Result.Sent.class), clock.instant());
        outbox.shown(ended(results, Sender.Result.Shown.class), clock.instant());
        results.forEach((message, result) -> {
            switch (result) {
                case Sender.Result.Sent _, Sender.Result.Shown _ -> {}
                case Sender.Result.Later(var reason) -> again(message, reason);
                case Sender.Result.Never(var reason) -> dead(message, reason);
            }
        });
    }

    private static List<UUID> ended(Map<Leased, Sender.Result> results, Class<? extends Sender.Result> how) {
        return results.entrySet().stream()
                .filter(one -> how.isInstance(one.getValue()))
                .map(one -> one.getKey().id())
                .toList();
    }

    private Sender.Result result(Leased message) {
        var sender = senders.get(message.channel());
        try {
            return sender == null
                    ? new Sender.Result.Never("no-sender")
                    : sender.send(message.id(), message.kind(), message.letter());
        } catch (RuntimeException failed) {
            // the reason's own words may name whom it was for
            return new Sender.Result.Later(failed.getClass().getSimpleName());
        }
    }

    private void again(Leased message, String reason) {
        var bounds = settings.get().messages();
        if (message.attempts() >= bounds.attempts()) {
            dead(message, reason);
            return;
        }
        var pauses = IntervalFunction.ofExponentialRandomBackoff(bounds.firstPause(), 2.0, 0.3, bounds.longestPause());
        outbox.again(message.id(), clock.instant().plusMillis(pauses.apply(message.attempts())), reason);
    }

    private void dead(Leased message, String reason) {
        log.warn("Message {} ({}) was given up: {}", message.id(), message.kind(), reason);
        outbox.dead(message.id(), reason, clock.instant());
    }
}

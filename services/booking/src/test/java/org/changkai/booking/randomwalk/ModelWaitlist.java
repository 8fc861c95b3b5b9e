package org.changkai.booking.randomwalk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.randomwalk.ModelCentre.Piece;
import org.jspecify.annotations.Nullable;

/** Who waits at one centre, each for one date, and what is kept for whom, as it is told to people. */
final class ModelWaitlist {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** As {@code config-repo/booking.yml} sets them. */
    private static final Duration NOTICE = Duration.ofHours(1);

    private static final Duration ANSWER = Duration.ofMinutes(30);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final int MAX_MISSED = 2;

    private final ModelCentre model;
    private final List<Waiting> all = new ArrayList<>();
    private int offered;

    ModelWaitlist(ModelCentre model) {
        this.model = model;
    }

    /** What somebody waits for: a start of that day, {@code to} not included. */
    record Wanted(String service, LocalDate date, int from, int to, String area) {}

    /** A place that is kept. */
    record Offer(UUID owner, int start, Instant expiresAt) {}

    /** Somebody who waits. */
    static final class Waiting {

        final String reference;
        final String secret;
        final Wanted wanted;
        private final Instant since;
        private final Set<Integer> before = new HashSet<>();
        private int missed;

        @Nullable
        Offer offer;

        Waiting(String reference, String secret, Wanted wanted, Instant since) {
            this.reference = reference;
            this.secret = secret;
            this.wanted = wanted;
            this.since = since;
        }
    }

    boolean mayJoin(Wanted wanted, Instant now) {
        var starts = starts(wanted);
        var soonest = local(now).plus(NOTICE);
        return !starts.isEmpty()
                && model.plan.isMade(wanted.service(), wanted.area())
                && starts.stream()
                        .noneMatch(start -> at(wanted.date(), start).isAfter(soonest)
                                && model.accepts(wanted.date(), List.of(piece(wanted, start))));
    }

    void add(Waiting waiting) {
        all.add(waiting);
        all.sort(Comparator.<Waiting, Instant>comparing(one -> one.since).thenComparing(one -> one.reference));
    }

    List<Waiting> on(LocalDate date) {
        return all.stream().filter(one -> one.wanted.date().equals(date)).toList();
    }

    @Nullable
    Waiting some(int index) {
        return all.isEmpty() ? null : all.get(index % all.size());
    }

    /** Nobody has answered in time: after the second time the person is not asked again. */
    void expire(Instant now) {
        for (var one : List.copyOf(all)) {
            var offer = one.offer;
            if (offer != null && !offer.expiresAt().isAfter(now)) {
                decline(one);
                one.missed++;
                if (one.missed >= MAX_MISSED) {
                    all.remove(one);
                }
            }
        }
        all.removeIf(one -> one.wanted.date().isBefore(local(now).toLocalDate()));
    }

    void decline(Waiting one) {
        if (one.offer != null) {
            model.free(one.offer.owner());
            one.offer = null;
        }
    }

    /** What the plan has no place for any more: who was offered it goes on waiting, as if it had not been. */
    void takeBack() {
        for (var one : all) {
            var offer = one.offer;
            if (offer != null && model.outside(one.wanted.date()).contains(offer.owner())) {
                decline(one);
                one.before.remove(offer.start());
            }
        }
    }

    void withdraw(Waiting one) {
        decline(one);
        all.remove(one);
    }

    void accepted(Waiting one, UUID owner) {
        if (one.offer != null) {
            model.rename(one.offer.owner(), owner);
        }
        all.remove(one);
    }

    /** Who has waited longest is offered the first start that suits and was not offered before. */
    void passOn(Instant now) {
        for (var one : all) {
            for (var start : one.offer == null ? starts(one.wanted) : List.<Integer>of()) {
                var expires = answerUntil(at(one.wanted.date(), start), now);
                var piece = piece(one.wanted, start);
                if (expires != null
                        && !one.before.contains(start)
                        && model.plan.isMade(one.wanted.service(), one.wanted.area())
                        && model.accepts(one.wanted.date(), List.of(piece))) {
                    var owner = new UUID(1, offered++);
                    model.take(one.wanted.date(), List.of(piece.of(owner)));
                    one.before.add(start);
                    one.offer = new Offer(owner, start, expires);
                    break;
                }
            }
        }
    }

    /** How many offers there were. */
    int offered() {
        return offered;
    }

    private List<Integer> starts(Wanted wanted) {
        return model.plan.starts(wanted.service(), wanted.date()).stream()
                .filter(start -> wanted.from() <= start && start < wanted.to())
                .toList();
    }

    private static Piece piece(Wanted wanted, int start) {
        return new Piece(new UUID(1, -1), wanted.service(), start, false, wanted.area());
    }

    /** Half an hour, not counting the night, and never into the last hour before the visit. */
    private static @Nullable Instant answerUntil(LocalDateTime start, Instant now) {
        var asked = local(now);
        if (!asked.toLocalTime().isBefore(NIGHT)) {
            asked = asked.toLocalDate().plusDays(1).atTime(MORNING);
        } else if (asked.toLocalTime().isBefore(MORNING)) {
            asked = asked.toLocalDate().atTime(MORNING);
        }
        var latest = start.minus(NOTICE);
        var until = asked.plus(ANSWER).isBefore(latest) ? asked.plus(ANSWER) : latest;
        return latest.isAfter(local(now)) ? until.atZone(ZONE).toInstant() : null;
    }

    private static LocalDateTime local(Instant now) {
        return LocalDateTime.ofInstant(now, ZONE);
    }

    static LocalDateTime at(LocalDate date, int minute) {
        return date.atTime(Span.time(minute));
    }
}

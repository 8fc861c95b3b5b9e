package org.changkai.booking.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.changkai.booking.randomwalk.ModelWaitlist.Waiting;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.waitlist.Entry;
import org.changkai.booking.waitlist.Entry.Status;
import org.changkai.booking.waitlist.JoinWaitlist;
import org.changkai.booking.waitlist.Wish;

/** People wait at one centre, and answer what is offered to them or do not; each is held against the model. */
final class RandomWaiting {

    private static final int MOST_A_DAY = 8;

    private final Doors doors;
    private final String centre;
    private final ModelCentre model;
    private final ModelWaitlist waitlist;
    private final Agreement agreement;
    private final Random random;

    RandomWaiting(Doors doors, String centre, ModelCentre model, Agreement agreement, Random random) {
        this.doors = doors;
        this.centre = centre;
        this.model = model;
        this.waitlist = new ModelWaitlist(model);
        this.agreement = agreement;
        this.random = random;
    }

    void expire(Instant now) {
        waitlist.expire(now);
        passOn(now);
    }

    /** What an operation has given back, or a plan has made room for. */
    void passOn(Instant now) {
        waitlist.takeBack();
        waitlist.passOn(now);
    }

    /** Mostly for one start of that day, else for some that follow each other. */
    void join(Instant now, LocalDate date, String service, String area) {
        var starts = model.plan.starts(service, date);
        if (starts.isEmpty() || waitlist.on(date).size() >= MOST_A_DAY) {
            return;
        }
        var start = starts.get(random.nextInt(starts.size()));
        var to = start + (random.nextInt(3) == 0 ? 90 : 1);
        var wanted = new ModelWaitlist.Wanted(service, date, start, to, area);
        agreement.say("wait for %s", wanted);
        var wish = new Wish(date, date, start, to);
        var joined = agreement.of(
                doors.join()
                        .join(
                                new JoinWaitlist.Wanted(centre, service, List.of(wish), false, area),
                                Doors.somebody(),
                                false),
                waitlist.mayJoin(wanted, now));
        if (joined != null) {
            waitlist.add(new Waiting(joined.entry().reference(), joined.secret(), wanted, now));
        }
    }

    void answer() {
        var one = waitlist.some(random.nextInt(1000));
        if (one == null) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0, 1 -> accept(one);
            case 2 -> {
                agreement.say("decline %s", one.reference);
                if (agreement.of(doors.answer().decline(entry(one)), one.offer != null) != null) {
                    waitlist.decline(one);
                }
            }
            default -> {
                agreement.say("withdraw %s", one.reference);
                if (agreement.of(doors.answer().withdraw(entry(one)), true) != null) {
                    waitlist.withdraw(one);
                }
            }
        }
    }

    private void accept(Waiting one) {
        agreement.say("accept %s", one.reference);
        var booked = agreement.of(doors.answer().accept(entry(one), null, false), one.offer != null);
        if (booked != null) {
            waitlist.accepted(one, booked.appointment().owner());
            model.booked(booked.appointment(), one.wanted.area());
        }
    }

    /** Who waits for this date has what the model would offer, and as long. */
    void look(LocalDate date) {
        for (var one : waitlist.on(date)) {
            var entry = entry(one);
            var offer = one.offer;
            assertThat(entry.status())
                    .as("%s after %s", one.reference, agreement)
                    .isEqualTo(offer == null ? Status.WAITING : Status.OFFERED);
            var told = entry.offer();
            if (offer != null && told != null) {
                assertThat(told.start())
                        .as("%s after %s", one.reference, agreement)
                        .isEqualTo(ModelWaitlist.at(date, offer.start()));
                assertThat(told.expiresAt())
                        .as("%s after %s", one.reference, agreement)
                        .isEqualTo(offer.expiresAt());
            }
        }
    }

    int offered() {
        return waitlist.offered();
    }

    private Entry entry(Waiting one) {
        return switch (doors.answer().open(one.reference, one.secret)) {
            case Outcome.Done<Entry>(var entry) -> entry;
            case Outcome.Refused<Entry>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }
}

package org.changkai.booking.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.centre.Centres.Part;
import org.changkai.booking.centre.LimitsDocument;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.limit.OwnLimits;
import org.changkai.booking.randomwalk.ModelCentre.Hold;
import org.changkai.booking.randomwalk.ModelCentre.Piece;
import org.changkai.booking.rule.Outcome;
import org.jspecify.annotations.Nullable;

/** Does random things at one centre, and holds each answer and the calendar after it against the model. */
final class RandomDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HORIZON = 5;
    private static final List<String> SERVICES = List.of("certificates", "employment", "legal-advice", "mediation");

    private final Doors doors;
    private final String centre;
    private final Random random;
    private final NationalCalendar national = NationalCalendar.shipped();
    private final ModelCentre model;
    private String told = "";
    private int done;
    int accepted;
    int refused;

    RandomDays(Doors doors, String centre, long seed) {
        this.doors = doors;
        this.centre = centre;
        this.random = new Random(seed);
        this.model = new ModelCentre(new ModelPlan(ModelPlan.HOURS.get(0), ModelPlan.COUNTERS.get(0), Set.of()));
        set(Part.SCHEDULE, model.plan.schedule());
        set(Part.COUNTERS, model.plan.countersDocument());
        set(Part.LIMITS, new LimitsDocument(new OwnLimits(0, HORIZON, 0, null, null, null, null), null));
    }

    void some(int operations) {
        var now = doors.clock().instant();
        model.expire(now);
        lookAround(now);
        for (var n = 0; n < operations; n++) {
            done++;
            one(now);
        }
    }

    private void one(Instant now) {
        var dice = random.nextInt(1000);
        var date = date(now);
        var service = SERVICES.get(random.nextInt(SERVICES.size()));
        if (dice < 470) {
            hold(now, date, List.of(service), false);
        } else if (dice < 540) {
            hold(now, date, List.of(service), true);
        } else if (dice < 590) {
            hold(now, date, List.of(service, SERVICES.get((SERVICES.indexOf(service) + 1) % SERVICES.size())), false);
        } else if (dice < 790) {
            confirm();
        } else if (dice < 890) {
            cancel(now);
        } else if (dice < 965) {
            reschedule(now);
        } else {
            change(date);
        }
        look(now, date, service);
    }

    private void hold(Instant now, LocalDate date, List<String> services, boolean byStaff) {
        var starts = model.plan.starts(services.getFirst(), date);
        if (starts.isEmpty()) {
            return;
        }
        var start = starts.get(random.nextInt(starts.size())) + (byStaff ? 5 * random.nextInt(3) : 0);
        var pieces = new ArrayList<Piece>();
        var at = start;
        for (var service : services) {
            pieces.add(new Piece(new UUID(0, 0), service, at, byStaff));
            at = pieces.getLast().end();
        }
        var expected = at(date, start).isAfter(LocalDateTime.ofInstant(now, ZONE))
                && pieces.stream().allMatch(one -> model.plan.isWithinHours(date, one.start(), one.end()))
                && model.accepts(date, pieces);
        say("hold %s %s staff %s", services, at(date, start), byStaff);
        var held = agree(doors.hold().hold(centre, services, at(date, start), byStaff), expected);
        if (held != null) {
            model.take(
                    date,
                    pieces.stream()
                            .map(one -> new Piece(held.id(), one.service(), one.start(), byStaff))
                            .toList());
            model.holds.put(held.id(), new Hold(held.id(), date, services, held.expiresAt()));
        }
    }

    private void confirm() {
        var holds = List.copyOf(model.holds.values());
        if (!holds.isEmpty()) {
            var hold = holds.get(random.nextInt(holds.size()));
            var expected = !model.outside(hold.date()).contains(hold.id());
            say("confirm %s", hold);
            var booked = agree(doors.book(hold.id(), BookingKit.somePhone()), expected);
            if (booked != null) {
                model.holds.remove(hold.id());
                model.appointments.add(booked.appointment());
            }
        }
    }

    private void cancel(Instant now) {
        var appointment = model.appointment(random.nextInt(1000));
        if (appointment != null) {
            var byStaff = random.nextBoolean();
            var until = byStaff ? appointment.end() : appointment.start();
            say("cancel %s staff %s", appointment, byStaff);
            var expected = !LocalDateTime.ofInstant(now, ZONE).isAfter(until);
            if (agree(doors.cancel().cancel(appointment, byStaff), expected) != null) {
                model.free(appointment.owner());
            }
            model.appointments.remove(appointment);
        }
    }

    private void reschedule(Instant now) {
        var appointment = model.appointment(random.nextInt(1000));
        var holds = appointment == null ? List.<Hold>of() : model.holdsFor(appointment.services());
        if (appointment != null && !holds.isEmpty()) {
            var hold = holds.get(random.nextInt(holds.size()));
            var expected = !model.outside(hold.date()).contains(hold.id())
                    && !LocalDateTime.ofInstant(now, ZONE).isAfter(appointment.start());
            say("move %s to %s", appointment, hold);
            var moved = agree(doors.reschedule().reschedule(appointment, hold.id(), false), expected);
            if (moved != null) {
                model.free(appointment.owner());
                model.holds.remove(hold.id());
                model.appointments.set(model.appointments.indexOf(appointment), moved);
            }
        }
    }

    private void change(LocalDate date) {
        var plan = model.plan;
        switch (random.nextInt(3)) {
            case 0 -> {
                var hours = ModelPlan.HOURS.get(random.nextInt(ModelPlan.HOURS.size()));
                model.changeTo(new ModelPlan(hours, plan.counters(), plan.closed()));
                set(Part.SCHEDULE, model.plan.schedule());
            }
            case 1 -> {
                var counters = ModelPlan.COUNTERS.get(random.nextInt(ModelPlan.COUNTERS.size()));
                model.changeTo(new ModelPlan(plan.hours(), counters, plan.closed()));
                set(Part.COUNTERS, model.plan.countersDocument());
            }
            default -> {
                var closed = plan.closed().isEmpty() ? Set.of(date) : Set.<LocalDate>of();
                model.changeTo(new ModelPlan(plan.hours(), plan.counters(), closed));
                set(Part.CLOSURES, model.plan.closures());
            }
        }
        say("plan %s", model.plan);
    }

    private void set(Part part, Object document) {
        assertThat(doors.set().set(centre, part, document, revision -> {})).isInstanceOf(Outcome.Done.class);
    }

    /** All dates once: what has expired is noticed. */
    private void lookAround(Instant now) {
        say("the clock has moved");
        var today = LocalDate.ofInstant(now, ZONE);
        for (var date = today; !date.isAfter(last(now)); date = date.plusDays(1)) {
            look(now, date, SERVICES.get(random.nextInt(SERVICES.size())));
        }
    }

    private void look(Instant now, LocalDate date, String service) {
        var expected = new ArrayList<String>();
        var sum = 0;
        for (var start : model.plan.starts(service, date)) {
            var room =
                    at(date, start).isAfter(LocalDateTime.ofInstant(now, ZONE)) ? model.room(date, service, start) : 0;
            if (room > 0) {
                expected.add(at(date, start) + " " + room);
                sum += room;
            }
        }
        var shown = doors.calendar(centre, service, date);
        assertThat(shown.times().stream()
                        .map(time -> time.start() + " " + time.free())
                        .toList())
                .as("after operation %d at %s: %s", done, now, told)
                .isEqualTo(expected);
        assertThat(shown.free()).isEqualTo(sum);
    }

    private <T> @Nullable T agree(Outcome<T> outcome, boolean expected) {
        assertThat(outcome)
                .as("operation %d: %s", done, told)
                .matches(one -> expected == (one instanceof Outcome.Done));
        if (outcome instanceof Outcome.Done<T>(var value)) {
            accepted++;
            return value;
        }
        refused++;
        return null;
    }

    /** Mostly one of the first two dates, so that they fill up. */
    private LocalDate date(Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        var date = today.plusDays(random.nextInt(10) < 8 ? random.nextInt(2) : random.nextInt(8));
        return date.isAfter(last(now)) ? last(now) : date;
    }

    private LocalDate last(Instant now) {
        return national.workingDaysAfter(LocalDate.ofInstant(now, ZONE), HORIZON);
    }

    private static LocalDateTime at(LocalDate date, int minute) {
        return date.atTime(Span.time(minute));
    }

    @FormatMethod
    private void say(String text, Object... values) {
        told = text.formatted(values);
    }
}

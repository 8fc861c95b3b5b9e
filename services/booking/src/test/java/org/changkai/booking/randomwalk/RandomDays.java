package org.changkai.booking.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Does random things at one centre, and holds each answer and the calendar after it against the model. */
final class RandomDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HORIZON = 5;
    private static final List<String> SERVICES = List.of(
            "certificates",
            "employment",
            "legal-advice",
            "mediation",
            ModelPlan.HOME_VISIT,
            ModelPlan.ROOM,
            ModelPlan.SESSION);
    private static final List<String> AREAS = List.of(BookingKit.AREA, BookingKit.AREA, ModelPlan.NEAR, ModelPlan.FAR);

    private final Doors doors;
    private final String centre;
    private final Random random;
    private final NationalCalendar national = NationalCalendar.shipped();
    private final ModelCentre model;
    private final RandomWaiting waiting;
    final Agreement agreement = new Agreement();

    RandomDays(Doors doors, String centre, long seed) {
        this.doors = doors;
        this.centre = centre;
        this.random = new Random(seed);
        this.model = new ModelCentre(new ModelPlan(ModelPlan.HOURS.get(0), ModelPlan.COUNTERS.get(0), Set.of()));
        this.waiting = new RandomWaiting(doors, centre, model, agreement, random);
        set(Part.SCHEDULE, model.plan.schedule());
        set(Part.COUNTERS, model.plan.counters());
        set(Part.LIMITS, new LimitsDocument(new OwnLimits(0, HORIZON, 0, null, null, null, null, null), null));
    }

    /** How many offers the wait list has made. */
    int offered() {
        return waiting.offered();
    }

    void some(int operations) {
        var now = doors.clock().instant();
        model.expire(now);
        waiting.expire(now);
        lookAround(now);
        for (var n = 0; n < operations; n++) {
            agreement.next();
            one(now);
        }
    }

    private void one(Instant now) {
        var dice = random.nextInt(1000);
        var date = date(now);
        var service = service();
        if (dice < 420) {
            hold(now, date, List.of(service), false);
        } else if (dice < 490) {
            hold(now, date, List.of(service), true);
        } else if (dice < 540) {
            hold(now, date, List.of(service, SERVICES.get((SERVICES.indexOf(service) + 1) % SERVICES.size())), false);
        } else if (dice < 720) {
            confirm();
        } else if (dice < 800) {
            cancel(now);
        } else if (dice < 865) {
            reschedule(now);
        } else if (dice < 930) {
            waiting.join(now, date, service, area());
        } else if (dice < 970) {
            waiting.answer();
        } else {
            change(date);
        }
        waiting.passOn(now);
        look(now, date, service);
    }

    private void hold(Instant now, LocalDate date, List<String> services, boolean byStaff) {
        var starts = model.plan.starts(services.getFirst(), date);
        if (starts.isEmpty()) {
            return;
        }
        var start = starts.get(random.nextInt(starts.size())) + (byStaff ? 5 * random.nextInt(3) : 0);
        var area = area();
        var pieces = new ArrayList<Piece>();
        var at = start;
        for (var service : services) {
            pieces.add(new Piece(new UUID(0, 0), service, at, byStaff, area));
            at = pieces.getLast().end();
        }
        var expected = at(date, start).isAfter(LocalDateTime.ofInstant(now, ZONE))
                && pieces.stream().allMatch(one -> model.plan.isWithinHours(one.service(), date, one.start()))
                && services.stream().allMatch(service -> model.plan.isMade(service, area))
                && model.accepts(date, pieces);
        agreement.say("hold %s %s staff %s area %s", services, at(date, start), byStaff, area);
        var held = agreement.of(doors.hold().hold(centre, services, at(date, start), area, byStaff, null), expected);
        if (held != null) {
            model.take(date, pieces.stream().map(one -> one.of(held.id())).toList());
            model.holds.put(held.id(), new Hold(held.id(), date, services, area, held.expiresAt()));
        }
    }

    private void confirm() {
        var holds = List.copyOf(model.holds.values());
        if (!holds.isEmpty()) {
            var hold = holds.get(random.nextInt(holds.size()));
            var expected = !model.outside(hold.date()).contains(hold.id());
            agreement.say("confirm %s", hold);
            var booked = agreement.of(doors.book(hold.id()), expected);
            if (booked != null) {
                model.holds.remove(hold.id());
                model.booked(booked.appointment(), hold.area());
            }
        }
    }

    private void cancel(Instant now) {
        var appointment = model.appointment(random.nextInt(1000));
        if (appointment != null) {
            // who has not come half an hour later may have been marked as missed meanwhile
            var byStaff = random.nextBoolean()
                    && !LocalDateTime.ofInstant(now, ZONE)
                            .isAfter(appointment.start().plusMinutes(30));
            var until = byStaff ? appointment.end() : appointment.start();
            agreement.say("cancel %s staff %s", appointment, byStaff);
            var expected = !LocalDateTime.ofInstant(now, ZONE).isAfter(until);
            if (agreement.of(doors.cancel().cancel(appointment, byStaff), expected) != null) {
                model.free(appointment.owner());
            }
            model.appointments.remove(appointment);
        }
    }

    private void reschedule(Instant now) {
        var appointment = model.appointment(random.nextInt(1000));
        var holds = appointment == null ? List.<Hold>of() : model.holdsFor(appointment.services());
        // who was displaced until the end may have been given up meanwhile, and moves at any moment then
        var over = appointment != null && !LocalDateTime.ofInstant(now, ZONE).isBefore(appointment.end());
        if (appointment != null && !over && !holds.isEmpty()) {
            var hold = holds.get(random.nextInt(holds.size()));
            var expected = !model.outside(hold.date()).contains(hold.id())
                    && model.mayMoveTo(appointment, hold)
                    && !LocalDateTime.ofInstant(now, ZONE).isAfter(appointment.start());
            agreement.say("move %s to %s", appointment, hold);
            var moved = agreement.of(doors.reschedule().reschedule(appointment, hold.id(), false), expected);
            if (moved != null) {
                model.free(appointment.owner());
                model.holds.remove(hold.id());
                model.confirmed(hold.id());
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
                set(Part.COUNTERS, model.plan.counters());
            }
            default -> {
                var closed = plan.closed().isEmpty() ? Set.of(date) : Set.<LocalDate>of();
                model.changeTo(new ModelPlan(plan.hours(), plan.counters(), closed));
                set(Part.CLOSURES, model.plan.closures());
            }
        }
        agreement.say("plan %s", model.plan);
    }

    private void set(Part part, Object document) {
        assertThat(doors.set().set(centre, part, document, revision -> {})).isInstanceOf(Outcome.Done.class);
    }

    /** All dates once: what has expired is noticed. */
    private void lookAround(Instant now) {
        agreement.say("the clock has moved");
        var today = LocalDate.ofInstant(now, ZONE);
        for (var date = today; !date.isAfter(last(now)); date = date.plusDays(1)) {
            look(now, date, service());
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
                .as("after %s at %s", agreement, now)
                .isEqualTo(expected);
        assertThat(shown.free()).isEqualTo(sum);
        waiting.look(date);
    }

    /** Those of the counters twice as often as the others. */
    private String service() {
        return SERVICES.get(random.nextInt(11) % SERVICES.size());
    }

    private String area() {
        return AREAS.get(random.nextInt(AREAS.size()));
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
}

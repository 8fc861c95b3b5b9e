package org.changkai.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Appointments.Earlier;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.limit.OwnLimits;
import org.changkai.booking.limit.Pause;
import org.changkai.booking.limit.Scope;
import org.changkai.booking.limit.ServiceLimits;
import org.changkai.booking.limit.ServiceLimits.Layer;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final LocalDate WANTED = LocalDate.of(2026, 11, 4);
    private static final Scope EVERYWHERE = new Scope(null, null);
    private static final ServiceItems ITEMS =
            () -> List.of(item("loans", ServiceItem.Kind.COUNTER), item("advice", ServiceItem.Kind.PHONE));

    @Test
    void oneOpenAppointmentForAPersonServiceAndDay() {
        var mine = booked(WANTED, "loans", true);
        assertThat(code(mine)).isEqualTo("already-booked-that-day");
        assertThat(code(booked(WANTED, "loans", false))).isNull();
        assertThat(code(booked(WANTED, "advice", true))).isNull();
        assertThat(code(booked(WANTED.plusDays(1), "loans", true))).isNull();
        assertThat(code(with(mine, Status.CANCELLED, mine.end()))).isNull();
        assertThat(code(with(mine, Status.SERVED, NOW))).isNull();
    }

    @Test
    void soManyOpenOnesAtMost() {
        var two = new Earlier[] {booked(WANTED.plusDays(1), "loans", true), booked(WANTED.plusDays(2), "x", false)};
        var three = new Earlier[] {two[0], two[1], booked(WANTED.plusDays(3), "loans", false)};
        assertThat(code(two)).isNull();
        assertThat(code(three)).isEqualTo("too-many-open");
        // it is over on the minute, and what is cancelled is no more
        assertThat(code(two[0], two[1], with(three[2], Status.SERVED, NOW))).isNull();
        assertThat(code(two[0], two[1], with(three[2], Status.CANCELLED, three[2].end())))
                .isNull();
        assertThat(code(two[0], two[1], with(three[2], Status.CHECKED_IN, NOW.plusMillis(1))))
                .isEqualTo("too-many-open");
    }

    @Test
    void whatTheCentreHasDisplacedStandsInNobodysWay() {
        var mine = displaced(booked(WANTED, "loans", true));
        assertThat(code(mine)).isNull();
        assertThat(code(mine, booked(WANTED, "loans", true))).isEqualTo("already-booked-that-day");
        assertThat(code(mine, booked(WANTED.plusDays(1), "x", true), booked(WANTED.plusDays(2), "x", true)))
                .isNull();
    }

    @Test
    void aNewVisitStandsForTheNearestDisplacedOneWhoseServicesItHasAll() {
        var far = displaced(booked(WANTED.plusDays(2), "loans", true));
        var near = displaced(booked(WANTED.plusDays(1), "loans", true));
        var other = displaced(booked(WANTED, "loans", false));
        var history = new History(List.of(far, other, near, booked(WANTED, "loans", true)), NOW, ITEMS);
        assertThat(history.displaced(List.of("advice", "loans"), WANTED)).containsExactly(near, far);
        assertThat(history.displaced(List.of("advice"), WANTED)).isEmpty();
        assertThat(new History(List.of(near), near.end(), ITEMS).displaced(List.of("loans"), WANTED))
                .as("it is over")
                .isEmpty();
    }

    @Test
    void visitsNotKeptPauseBooking() {
        var lately = missed("loans", 1);
        assertThat(code(lately)).isNull();
        assertThat(code(lately, missed("loans", 20))).isEqualTo("paused-after-no-shows");
        assertThat(code(lately, missed("loans", 32))).isNull();
        assertThat(code(missed("loans", 31), missed("loans", 40))).isNull();
        // nobody checks in for a call, so only staff can say that it was missed
        assertThat(code(lately, missed("advice", 2))).isNull();
        assertThat(code(lately, with(missed("advice", 2), Status.NO_SHOW, NOW.minus(Duration.ofDays(2)))))
                .isEqualTo("paused-after-no-shows");
        // the centre had changed its hours
        var orphaned = missed("loans", 3);
        assertThat(code(lately, excused(orphaned))).isNull();
    }

    @Test
    void visitsCancelledTooOftenPauseBooking() {
        var cancelled = with(booked(WANTED, "loans", true), Status.CANCELLED, NOW.plus(Duration.ofDays(2)));
        assertThat(code(cancelled, cancelled, cancelled)).isNull();
        assertThat(code(cancelled, cancelled, cancelled, cancelled)).isEqualTo("paused-after-cancellations");
        assertThat(code(cancelled, cancelled, cancelled, excused(cancelled))).isNull();
    }

    @Test
    void aLimitThatACentreSetCountsOnlyItsOwnVisits() {
        var layers = List.of(
                new Layer(new OwnLimits(null, null, null, null, 1, null, null, null), new Scope("c", null)),
                operator());
        var elsewhere = new Earlier(
                "BK1", "d", List.of("loans"), Status.BOOKED, WANTED, NOW.plusSeconds(60), NOW, false, false, false);
        assertThat(code(layers, List.of(elsewhere))).isNull();
        assertThat(code(layers, List.of(elsewhere, booked(WANTED, "advice", false))))
                .isEqualTo("too-many-open");
    }

    @Test
    void aPauseSaysAtWhichCentreAloneItCounts() {
        var missed = List.of(missed("loans", 1), missed("loans", 2));
        assertThat(refusal(List.of(operator()), missed))
                .isNotNull()
                .satisfies(everywhere -> assertThat(everywhere.members())
                        .containsEntry("times", 2)
                        .doesNotContainKey("centre"));
        var own = new Layer(
                new OwnLimits(null, null, null, null, null, new Pause(1, 30, 30), null, null), new Scope("c", null));
        assertThat(refusal(List.of(own, operator()), missed))
                .isNotNull()
                .satisfies(here -> assertThat(here.members()).containsEntry("centre", "c"));
    }

    private static @Nullable String code(Earlier... earlier) {
        return code(List.of(operator()), List.of(earlier));
    }

    private static @Nullable String code(List<Layer> layers, List<Earlier> earlier) {
        var refusal = refusal(layers, earlier);
        return refusal == null ? null : refusal.code();
    }

    private static @Nullable Refusal refusal(List<Layer> layers, List<Earlier> earlier) {
        var limits = ServiceLimits.of("loans", layers);
        return PersonRules.firstBroken(
                List.of(new PersonRules.Wanted(WANTED, limits, new History(earlier, NOW, ITEMS), ZONE)));
    }

    private static Layer operator() {
        return new Layer(new OwnLimits(1, 5, 120, 1, 3, new Pause(2, 30, 30), new Pause(4, 30, 30), false), EVERYWHERE);
    }

    private static Earlier booked(LocalDate date, String service, boolean samePerson) {
        var end = date.atTime(9, 0).atZone(ZONE).toInstant();
        return new Earlier("BK1", "c", List.of(service), Status.BOOKED, date, end, NOW, samePerson, false, false);
    }

    private static Earlier missed(String service, int daysAgo) {
        var end = NOW.minus(Duration.ofDays(daysAgo));
        var date = LocalDate.ofInstant(end, ZONE);
        return new Earlier("BK1", "c", List.of(service), Status.BOOKED, date, end, end, true, false, false);
    }

    private static Earlier with(Earlier one, Status status, Instant end) {
        return new Earlier(
                one.reference(),
                one.centre(),
                one.services(),
                status,
                one.date(),
                end,
                one.changedAt(),
                one.samePerson(),
                one.excused(),
                one.displaced());
    }

    private static Earlier displaced(Earlier one) {
        return excused(one, true);
    }

    private static Earlier excused(Earlier one) {
        return excused(one, one.displaced());
    }

    private static Earlier excused(Earlier one, boolean displaced) {
        return new Earlier(
                one.reference(),
                one.centre(),
                one.services(),
                one.status(),
                one.date(),
                one.end(),
                one.changedAt(),
                one.samePerson(),
                true,
                displaced);
    }

    private static ServiceItem item(String code, ServiceItem.Kind kind) {
        return new ServiceItem(code, code, code, kind, 15, null, 0, null, 0, null, null, null);
    }
}

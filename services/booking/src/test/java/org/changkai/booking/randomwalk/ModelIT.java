package org.changkai.booking.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.changkai.booking.appointment.BookAppointment;
import org.changkai.booking.appointment.CancelAppointment;
import org.changkai.booking.appointment.RescheduleAppointment;
import org.changkai.booking.day.Editions;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.day.SetPart;
import org.changkai.booking.hold.HoldPlace;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.booking.waitlist.AnswerOffer;
import org.changkai.booking.waitlist.JoinWaitlist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Random operations on real days against a simple model: what the calendar lists is what a hold is given for, whatever
 * was held, booked, moved, cancelled, expired or changed before, at counters, in rooms and sessions and at people's homes;
 * and what is given back goes to whoever has waited longest for it. Ten thousand in a build;
 * {@code -Dchangkai.model.operations=100000 -Dchangkai.model.seed=…} asks for more. It has a database of its own.
 */
@BookingTest
@TestPropertySource(properties = "changkai.own-database=model")
class ModelIT {

    private static final int OPERATIONS = Integer.getInteger("changkai.model.operations", 10_000);
    private static final long SEED = Long.getLong("changkai.model.seed", 20261126);
    private static final int CENTRES = 4;
    private static final int A_TURN = 25;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Test
    void whatTheCalendarListsIsWhatAHoldIsGivenFor(
            @Autowired HoldPlace hold,
            @Autowired BookAppointment book,
            @Autowired CancelAppointment cancel,
            @Autowired RescheduleAppointment reschedule,
            @Autowired SetPart set,
            @Autowired ReadCalendar calendar,
            @Autowired Editions editions,
            @Autowired PlannedCentres centres,
            @Autowired ServiceItems items,
            @Autowired JoinWaitlist join,
            @Autowired AnswerOffer answer)
            throws Exception {
        var kept = new KeptCalendars();
        var doors = new Doors(
                hold, book, cancel, reschedule, set, calendar, editions, kept, centres, items, join, answer, clock);
        clock.stopAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var random = new Random(SEED);
        var days = new ArrayList<RandomDays>();
        for (var n = 0; n < CENTRES; n++) {
            var centre = kit.centre(ModelPlan.MINUTES.keySet().toArray(String[]::new));
            days.add(new RandomDays(doors, centre, SEED + n));
        }
        try (var workers = Executors.newFixedThreadPool(CENTRES)) {
            for (var turn = 0; turn < OPERATIONS / CENTRES / A_TURN; turn++) {
                var tasks = new ArrayList<Callable<Void>>();
                for (var one : days) {
                    tasks.add(() -> {
                        one.some(A_TURN);
                        return null;
                    });
                }
                for (var finished : workers.invokeAll(tasks)) {
                    finished.get();
                }
                clock.forward(Duration.ofMinutes(random.nextInt(20) == 0 ? random.nextInt(300) : random.nextInt(8)));
            }
        }
        assertThat(kept.same()).as("seed %d, an edition met again", SEED).isGreaterThan(OPERATIONS / 100);
        assertThat(days).as("seed %d", SEED).allSatisfy(one -> {
            assertThat(one.agreement.accepted()).isGreaterThan(OPERATIONS / CENTRES / 5);
            assertThat(one.agreement.refused()).isGreaterThan(OPERATIONS / CENTRES / 20);
        });
        // of each centre it depends on the hour of the day at which this runs
        assertThat(days.stream().mapToInt(RandomDays::offered).sum())
                .as("seed %d, offers of the wait list", SEED)
                .isGreaterThan(OPERATIONS / 500);
    }
}

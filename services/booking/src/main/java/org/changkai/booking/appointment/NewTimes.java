package org.changkai.booking.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.changkai.booking.centre.Centre;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.hold.ProposeTimes;
import org.changkai.booking.hold.ProposeTimes.Proposal;
import org.changkai.booking.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Times that an appointment may have instead of its own: at its own centre, and at the nearest others that do the same where
 * its own has been removed, does not do all of it any more, or makes no home visits there. None of today where the hall has closed.
 * Takes nothing.
 */
public final class NewTimes {

    private static final int CENTRES = 3;
    private static final int LOOKED_AT = 50;
    private static final double METRES = 100_000;

    private final ProposeTimes propose;
    private final Centres centres;
    private final PlannedCentres planned;
    private final Appointments appointments;
    private final Queue queue;
    private final Clock clock;

    NewTimes(
            ProposeTimes propose,
            Centres centres,
            PlannedCentres planned,
            Appointments appointments,
            Queue queue,
            Clock clock) {
        this.propose = propose;
        this.centres = centres;
        this.planned = planned;
        this.appointments = appointments;
        this.queue = queue;
        this.clock = clock;
    }

    /** A time at a centre. */
    public record NewTime(PlannedCentre centre, Proposal time) {}

    /**
     * As below for who may take one of them; refused as {@link AcceptNewTime} refuses.
     *
     * @param opened by staff, or with its secret
     */
    public Outcome<List<NewTime>> offered(
            Appointment opened, boolean openedByStaff, Predicate<Centre> byStaff, int limit) {
        return opened.asDisplaced(clock.instant(), clock.getZone(), openedByStaff)
                .map(displaced -> of(displaced, byStaff, limit));
    }

    /**
     * The nearest in time first, of equal ones those of the nearer centre.
     *
     * @param byStaff whether staff ask who may use what is kept for them at a centre
     */
    public List<NewTime> of(Appointment appointment, Predicate<Centre> byStaff, int limit) {
        var own = planned.now(appointment.centre());
        var area = area(appointment);
        var around = own != null && does(own, appointment, area) ? List.of(own) : others(appointment, area);
        return around.stream()
                .flatMap(centre -> at(centre, appointment, area, byStaff.test(centre.centre()), limit))
                .sorted(Comparator.comparing(one -> one.time().from(appointment.start())))
                .limit(limit)
                .toList();
    }

    /** Whether registry has removed the centre of an appointment. */
    public boolean isGone(Appointment appointment) {
        return planned.now(appointment.centre()) == null;
    }

    /** Whether its centre stands, and what was booked there can be had only at others now. */
    public boolean isOnlyElsewhere(Appointment appointment) {
        var own = planned.now(appointment.centre());
        return own != null && !does(own, appointment, area(appointment));
    }

    /** Whether a centre makes home visits in this area; true where there is none, as for any other visit. */
    boolean goesTo(String id, @Nullable String area) {
        var centre = area == null ? null : planned.now(id);
        return centre == null || covers(centre, area);
    }

    private Stream<NewTime> at(
            PlannedCentre centre, Appointment appointment, @Nullable String area, boolean byStaff, int limit) {
        var id = centre.centre().id();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var from = queue.isClosed(id, today) ? today.plusDays(1) : today;
        return propose.near(id, appointment.services(), appointment.start(), from, area, byStaff, limit).stream()
                .map(time -> new NewTime(centre, time));
    }

    private List<PlannedCentre> others(Appointment appointment, @Nullable String area) {
        var place = centres.placeOf(appointment.centre());
        if (place == null) {
            return List.of();
        }
        var first = appointment.services().getFirst();
        return centres.near(place.lat(), place.lon(), METRES, first, area != null, LOOKED_AT).stream()
                .flatMap(near -> Stream.ofNullable(planned.now(near.id())))
                .filter(centre -> does(centre, appointment, area))
                .limit(CENTRES)
                .toList();
    }

    private static boolean does(PlannedCentre centre, Appointment appointment, @Nullable String area) {
        return covers(centre, area) && appointment.services().stream().allMatch(one -> centre.offered(one) != null);
    }

    private static boolean covers(PlannedCentre centre, @Nullable String area) {
        return area == null || centre.homeVisitArea().covers(area);
    }

    /** Where a home visit is made; null for any other visit, and once that is deleted. */
    @Nullable
    String area(Appointment appointment) {
        var contact = appointments.contact(appointment.reference());
        return contact == null ? null : contact.area();
    }
}

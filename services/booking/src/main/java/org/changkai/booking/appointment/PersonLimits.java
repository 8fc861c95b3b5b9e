package org.changkai.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.changkai.booking.appointment.Appointments.PersonKeys;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.limit.ServiceLimits;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Holds what a person wants against the limits of a centre. Bookings of one person go one after the other. */
public final class PersonLimits {

    private final Appointments appointments;
    private final ServiceItems items;
    private final Clock clock;

    PersonLimits(Appointments appointments, ServiceItems items, Clock clock) {
        this.appointments = appointments;
        this.items = items;
        this.clock = clock;
    }

    /** The first rule that one more visit would break; null if it breaks none. */
    public @Nullable Refusal broken(PlannedCentre centre, List<String> services, LocalDate date, PersonKeys keys) {
        return broken(centre, services, date, history(centre, services, keys));
    }

    /** As above for who has looked already at what the person has booked. */
    @Nullable
    Refusal broken(PlannedCentre centre, List<String> services, LocalDate date, History history) {
        return PersonRules.firstBroken(wanted(limits(centre, services), date, history));
    }

    /** What the person has booked before; from then on bookings of the same person wait. */
    History history(PlannedCentre centre, List<String> services, PersonKeys keys) {
        return history(limits(centre, services), keys, "");
    }

    /** As above for a visit that only moves: it needs no more than a day on which it is the only one. */
    @Nullable
    Refusal brokenByMoving(
            PlannedCentre centre, List<String> services, LocalDate date, PersonKeys keys, String reference) {
        var limits = limits(centre, services);
        for (var wanted : wanted(limits, date, history(limits, keys, reference))) {
            var refusal = PersonRules.ONE_PER_SERVICE_AND_DAY.broken(wanted);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Whether the contact's number must have been verified for one of the services. */
    public boolean needVerifiedPhone(PlannedCentre centre, List<String> services) {
        return limits(centre, services).stream().anyMatch(ServiceLimits::verifiedPhone);
    }

    /** How long before its start a visitor may still cancel a visit; of several services the longest time counts. */
    Duration cancelUntil(PlannedCentre centre, List<String> services) {
        return limits(centre, services).stream()
                .map(ServiceLimits::cancelUntil)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private List<PersonRules.Wanted> wanted(List<ServiceLimits> limits, LocalDate date, History history) {
        return limits.stream()
                .map(one -> new PersonRules.Wanted(date, one, history, clock.getZone()))
                .toList();
    }

    private History history(List<ServiceLimits> limits, PersonKeys keys, String except) {
        var memory = limits.stream()
                .map(ServiceLimits::memory)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var now = clock.instant();
        return new History(appointments.earlier(keys, now.minus(memory), except), now, items);
    }

    private List<ServiceLimits> limits(PlannedCentre centre, List<String> services) {
        return items.byCodes(services).stream().map(centre::limits).toList();
    }
}

package org.changkai.booking.keeping;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.changkai.booking.settings.BookingSettings;

/** Deletes names and numbers of visits that are some days past; what was booked when and where stays. */
public final class ForgetPeople {

    private final People people;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    ForgetPeople(People people, Supplier<BookingSettings> settings, Clock clock) {
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** The personal data of visits. */
    public interface People {

        /** Deletes the data of visits that ended before; of how many. */
        int forgetBefore(java.time.Instant end);
    }

    public int forget() {
        var kept = Duration.ofDays(settings.get().keeping().daysAfterVisit());
        return people.forgetBefore(clock.instant().minus(kept));
    }
}

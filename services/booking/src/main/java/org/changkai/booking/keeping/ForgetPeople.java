package org.changkai.booking.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.changkai.booking.limit.OwnLimits;
import org.changkai.booking.limit.Pause;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/**
 * Deletes names and numbers of visits that are some days past; what was booked when and where stays. Of what is held against
 * somebody the keyed hash of the telephone number alone stays as long as a limit may count it, so that deleting does not
 * end a pause early.
 */
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
        int forgetBefore(Instant end);

        /**
         * Deletes what only the day itself needed, of days before this one: where homes were visited, which the contact says
         * still, and the pseudonyms of who took numbers.
         */
        void forgetDaysBefore(LocalDate day);

        /** Deletes the hashes that stayed of visits that ended, or were cancelled, before. */
        void forgetLapsesBefore(Instant end);

        /** How far back a limit that a centre has set counts at most; zero if none does. */
        Duration longestMemoryOfCentres();
    }

    /** Of any limit, wherever it was set. */
    private Duration longestMemory() {
        var longest =
                longer(people.longestMemoryOfCentres(), settings.get().limits().asLayer());
        for (var item : settings.get().services()) {
            longest = longer(longest, item.limits());
        }
        return longest;
    }

    private static Duration longer(Duration known, @Nullable OwnLimits limits) {
        return limits == null ? known : longer(longer(known, limits.noShows()), limits.cancellations());
    }

    private static Duration longer(Duration known, @Nullable Pause pause) {
        return pause == null || pause.memory().compareTo(known) < 0 ? known : pause.memory();
    }

    public int forget() {
        var kept = Duration.ofDays(settings.get().keeping().daysAfterVisit());
        var now = clock.instant();
        var forgotten = people.forgetBefore(now.minus(kept));
        people.forgetDaysBefore(LocalDate.ofInstant(now, clock.getZone()));
        people.forgetLapsesBefore(now.minus(longestMemory()));
        return forgotten;
    }
}

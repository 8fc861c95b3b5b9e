package org.changkai.booking.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.booking.day.Edition;
import org.changkai.booking.day.ReadCalendar;
import org.jspecify.annotations.Nullable;

/** What was told of each edition: as long as it is the same one, the calendar must say the same. */
final class KeptCalendars {

    private final Map<Question, Said> kept = new ConcurrentHashMap<>();
    private final AtomicInteger same = new AtomicInteger();

    private record Question(String centre, String service, LocalDate date) {}

    private record Said(Edition edition, ReadCalendar.Date date) {}

    /** @param edition as it was asked for before the date was read; null if there was none */
    void compare(String centre, String service, @Nullable Edition edition, ReadCalendar.Date date) {
        if (edition == null) {
            return;
        }
        var before = kept.put(new Question(centre, service, date.date()), new Said(edition, date));
        if (before != null && before.edition().equals(edition)) {
            same.incrementAndGet();
            assertThat(date.times()).isEqualTo(before.date().times());
            assertThat(date.bookable()).isEqualTo(before.date().bookable());
            assertThat(date.hours()).isEqualTo(before.date().hours());
        }
    }

    /** How often an edition was met again. */
    int same() {
        return same.get();
    }
}

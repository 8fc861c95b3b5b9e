package org.changkai.portal.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.portal.booking.Calendar.Day;
import org.changkai.portal.booking.Calendar.Part;
import org.changkai.portal.booking.Calendar.Time;
import org.junit.jupiter.api.Test;

class CalendarTest {

    @Test
    void aDayHasTheHoursOfItsPartsAndNoEmptyPart() {
        var parts = day(Stream.of("08:00", "11:50", "12:00", "17:50", "18:00", "19:50"))
                .parts();
        assertThat(parts.keySet()).containsExactly(Part.MORNING, Part.AFTERNOON, Part.EVENING);
        assertThat(parts.values()).extracting(List::size).containsExactly(2, 2, 2);
        assertThat(day(Stream.of("19:00")).parts().keySet()).containsExactly(Part.EVENING);
    }

    @Test
    void moreThanADozenTimesAreManyForOneLook() {
        assertThat(day(times(12)).isLong()).isFalse();
        assertThat(day(times(13)).isLong()).isTrue();
    }

    @Test
    void itSaysHowFarOneMayBook() {
        var booked = shut(1, true);
        assertThat(new Calendar(List.of(shut(0, false), booked, shut(2, false))).horizon())
                .isEqualTo(booked.date());
        assertThat(new Calendar(List.of(shut(0, false), booked)).horizon())
                .as("it may go on")
                .isNull();
        assertThat(new Calendar(List.of(shut(5, false))).isOutOfReach()).isTrue();
        assertThat(new Calendar(List.of(shut(0, false), booked)).isOutOfReach()).isFalse();
    }

    private static Day shut(int day, boolean bookable) {
        return new Day(LocalDate.of(2026, 12, 1 + day), true, "", "", bookable, 0, null, List.of());
    }

    private static Stream<String> times(int many) {
        return IntStream.range(0, many).mapToObj(n -> "08:" + (10 + n));
    }

    private static Day day(Stream<String> times) {
        var starts = times.map(time -> new Time("2026-12-01T" + time + ":00+08:00", 1))
                .toList();
        return new Day(LocalDate.of(2026, 12, 1), true, "", "", true, starts.size(), null, starts);
    }
}

package org.changkai.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import org.changkai.booking.calendar.NationalDay.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NationalCalendarTest {

    private final NationalCalendar national = NationalCalendar.shipped();

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void everyDayAgreesWithTheSharedTable(int year) throws IOException {
        var file = Path.of(System.getProperty("changkai.root", "../.."), "../shared/data/holidays", year + ".json");
        if (!Files.exists(file)) {
            abort("../shared/data/holidays is missing: the shipped table was not compared with it");
        }
        var expected = new HashMap<LocalDate, Kind>();
        for (var day : new JsonMapper().readTree(Files.readAllBytes(file)).path("days")) {
            expected.put(
                    LocalDate.parse(day.path("date").asString()),
                    day.path("isOffDay").asBoolean() ? Kind.OFF : Kind.MAKE_UP_WORKDAY);
        }
        assertThat(expected).isNotEmpty();
        for (var date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            var day = national.on(date);
            assertThat(day == null ? null : day.kind()).as(date.toString()).isEqualTo(expected.get(date));
        }
    }

    @Test
    void aYearWithoutNoticeIsProvisional() {
        assertThat(national.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(national.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(national.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void makeUpWorkdaysCountAsWorkingDaysAndHolidaysDoNot() {
        // 1 to 8 October 2025 were off, Saturday the 11th was worked
        assertThat(national.workingDaysAfter(LocalDate.of(2025, 9, 30), 1)).isEqualTo("2025-10-09");
        assertThat(national.workingDaysAfter(LocalDate.of(2025, 9, 30), 3)).isEqualTo("2025-10-11");
        assertThat(national.workingDaysAfter(LocalDate.of(2025, 9, 30), 0)).isEqualTo("2025-09-30");
    }
}

package org.changkai.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.appointment.Appointment.Status;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final CalendarFile.Words WORDS = new CalendarFile.Words(
            new CalendarFile.Organizer("海勃湾区\"样板\"服务中心", "mailto:booking@changkai.example"),
            "证明开具 · 海勃湾区样板街道林荫社区党群服务中心（一厅六区）",
            "样板街1号, 东门; 2楼",
            "预约编号 K7QM3XPD\n请携带：身份证、户口簿",
            39.66,
            106.81);

    private final String file = CalendarFile.of(appointment(Status.BOOKED), WORDS, ZoneId.of("Asia/Shanghai"));

    @Test
    void linesEndWithCrlfAndHaveAtMost75Octets() {
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void foldingLosesNothingAndSpecialCharactersAreEscaped() {
        var unfolded = file.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("SUMMARY:" + WORDS.title())
                .contains("LOCATION:样板街1号\\, 东门\\; 2楼")
                .contains("DESCRIPTION:预约编号 K7QM3XPD\\n请携带：身份证、户口簿");
    }

    @Test
    void timesAreInUtcAndTheUidStaysWhileTheSequenceGrows() {
        assertThat(file)
                .contains("DTSTART:20261125T003000Z\r\n")
                .contains("DTEND:20261125T004000Z\r\n")
                .contains("UID:K7QM3XPD@booking.changkai.org\r\n")
                .contains("SEQUENCE:2\r\n")
                .contains("METHOD:PUBLISH\r\n");
    }

    @Test
    void aCancelledVisitIsWithdrawnFromTheCalendar() {
        assertThat(CalendarFile.of(appointment(Status.CANCELLED), WORDS, ZoneId.of("Asia/Shanghai")))
                .contains("METHOD:CANCEL\r\n")
                .contains("STATUS:CANCELLED\r\n")
                .doesNotContain("VALARM");
    }

    @Test
    void whereNoEmailIsSentTheOrganizerSaysSo() {
        assertThat(CalendarFile.Organizer.of("样板服务中心", "").address()).isEqualTo("invalid:nomail");
        assertThat(CalendarFile.Organizer.of("样板服务中心", "a@b.example").address()).isEqualTo("mailto:a@b.example");
    }

    /** Biweekly is a parser that we did not write. */
    @Test
    void anotherParserReadsTheSameVisitChangedAndCancelled() {
        var read = Biweekly.parse(file).first();
        var visit = read.getEvents().getFirst();
        assertThat(read.validate(ICalVersion.V2_0).toString()).isEmpty();
        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(visit.getOrganizer().getEmail()).isEqualTo("booking@changkai.example");
        assertThat(visit.getOrganizer().getCommonName()).isEqualTo("海勃湾区 样板 服务中心");
        assertThat(visit.getUid().getValue()).isEqualTo("K7QM3XPD@booking.changkai.org");
        assertThat(visit.getSequence().getValue()).isEqualTo(2);
        assertThat(visit.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-25T00:30:00Z"));
        assertThat(visit.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-25T00:40:00Z"));
        assertThat(visit.getSummary().getValue()).isEqualTo(WORDS.title());
        assertThat(visit.getLocation().getValue()).isEqualTo(WORDS.place());
        assertThat(visit.getDescription().getValue()).isEqualTo(WORDS.description());
        assertThat(visit.getAlarms()).hasSize(1);

        var gone = Biweekly.parse(CalendarFile.of(appointment(Status.CANCELLED), WORDS, ZoneId.of("Asia/Shanghai")))
                .first();
        assertThat(gone.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(gone.getEvents().getFirst().getOrganizer()).isEqualTo(visit.getOrganizer());
        assertThat(gone.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(gone.getEvents().getFirst().getUid()).isEqualTo(visit.getUid());
    }

    private static Appointment appointment(Status status) {
        var start = LocalDateTime.of(2026, 11, 25, 8, 30);
        var now = Instant.parse("2026-11-24T00:00:00Z");
        return new Appointment(
                "K7QM3XPD",
                new UUID(1, 2),
                "wh-c-001",
                List.of("certificates"),
                start,
                start.plusMinutes(10),
                status,
                2,
                false,
                false,
                false,
                now,
                now,
                null);
    }
}

package org.changkai.booking.appointment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** An appointment as an iCalendar file (RFC 5545): times in UTC, lines ended by CRLF and folded at 75 octets. */
public final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /**
     * Who gives the appointment; RFC 5546 wants one, else clients leave a later change or cancellation alone.
     *
     * @param address where e-mail comes from; where none is sent one that says so
     */
    public record Organizer(String name, String address) {

        /** @param from the address that e-mail comes from; empty for none */
        static Organizer of(String name, String from) {
            return new Organizer(name, from.matches("[^@\\s<>]+@[^@\\s<>]+") ? "mailto:" + from : "invalid:nomail");
        }
    }

    /** What the file tells besides the appointment; no person is named. */
    public record Words(
            Organizer organizer,
            String title,
            @Nullable String place,
            String description,
            @Nullable Double lat,
            @Nullable Double lon) {}

    public static String of(Appointment appointment, Words words, ZoneId zone) {
        var cancelled = appointment.status() == Appointment.Status.CANCELLED;
        var file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Changkai//Booking//ZH");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"));
        file.line("BEGIN:VEVENT");
        file.line("ORGANIZER;CN=" + quoted(words.organizer().name()) + ":"
                + words.organizer().address());
        file.line("UID:" + appointment.reference() + "@booking.changkai.org");
        file.line("SEQUENCE:" + appointment.sequence());
        file.line("DTSTAMP:" + at(appointment.changedAt()));
        file.line("CREATED:" + at(appointment.madeAt()));
        file.line("LAST-MODIFIED:" + at(appointment.changedAt()));
        file.line("DTSTART:" + at(appointment.start(), zone));
        file.line("DTEND:" + at(appointment.end(), zone));
        file.line("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        file.line("TRANSP:OPAQUE");
        file.line("SUMMARY:" + escaped(words.title()));
        file.line("DESCRIPTION:" + escaped(words.description()));
        if (words.place() != null) {
            file.line("LOCATION:" + escaped(words.place()));
        }
        if (words.lat() != null && words.lon() != null) {
            file.line("GEO:" + words.lat() + ";" + words.lon());
        }
        if (!cancelled) {
            file.line("BEGIN:VALARM");
            file.line("ACTION:DISPLAY");
            file.line("DESCRIPTION:" + escaped(words.title()));
            file.line("TRIGGER;RELATED=START:-PT1H");
            file.line("END:VALARM");
        }
        file.line("END:VEVENT");
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    /** Folds without ever cutting a character in two. */
    private void line(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var character = Character.toString(line.codePointAt(i));
            var more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
            i += character.length();
        }
        text.append("\r\n");
    }

    private static String at(LocalDateTime local, ZoneId zone) {
        return at(local.atZone(zone).toInstant());
    }

    private static String at(Instant instant) {
        return UTC.format(instant);
    }

    /** A parameter's value, in which no quotation mark or control character may stand. */
    private static String quoted(String text) {
        return '"' + text.replaceAll("[\\p{Cc}\"]", " ") + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "");
    }
}

package org.changkai.booking.day.web;

import java.time.OffsetDateTime;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a start as everywhere else, {@code 2026-11-27T08:30:00+08:00}; a long calendar has thousands of them. */
final class WriteStart extends ValueSerializer<OffsetDateTime> {

    @Override
    public void serialize(OffsetDateTime start, JsonGenerator json, SerializationContext context) {
        var text = new StringBuilder(25).append(start.toLocalDate()).append('T');
        two(text, start.getHour()).append(':');
        two(text, start.getMinute()).append(':');
        two(text, start.getSecond()).append(start.getOffset());
        json.writeString(text.toString());
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}

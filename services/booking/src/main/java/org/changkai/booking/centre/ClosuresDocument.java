package org.changkai.booking.centre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.changkai.booking.calendar.Exceptions;
import org.changkai.booking.calendar.OpeningHours;
import org.jspecify.annotations.Nullable;

/** Single days as a manager sets them: closed ones, and ones opened besides the schedule. */
public record ClosuresDocument(
        @Nullable @Size(max = 400) List<@Valid @NotNull ClosedDocument> closed,
        @Nullable @Size(max = 400) List<@Valid @NotNull ExtraDocument> extra) {

    public static final ClosuresDocument NONE = new ClosuresDocument(List.of(), List.of());

    /**
     * Closed dates.
     *
     * @param to the last closed date, {@code from} if absent
     */
    public record ClosedDocument(
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = 100) String reason) {

        Exceptions.Closing toClosing() {
            return new Exceptions.Closing(from, to == null ? from : to, reason);
        }
    }

    /**
     * An extra date.
     *
     * @param hours of that date, e.g. {@code 09:00-12:00,14:00-16:00}
     */
    public record ExtraDocument(
            @NotNull LocalDate date,
            @NotNull @Size(max = 200) String hours) {

        Exceptions.Opening toOpening() {
            return new Exceptions.Opening(date, OpeningHours.parseSpans(hours));
        }
    }

    /**
     * Reads the hours.
     *
     * @throws IllegalArgumentException if hours cannot be read
     */
    public Exceptions toExceptions() {
        return new Exceptions(
                closed == null
                        ? List.of()
                        : closed.stream().map(ClosedDocument::toClosing).toList(),
                extra == null
                        ? List.of()
                        : extra.stream().map(ExtraDocument::toOpening).toList());
    }
}

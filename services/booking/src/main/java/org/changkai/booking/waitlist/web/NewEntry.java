package org.changkai.booking.waitlist.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.changkai.booking.appointment.web.NewContact;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.waitlist.JoinWaitlist.Wanted;
import org.changkai.booking.waitlist.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for, and by whom.
 *
 * @param wishes one or more; any of them will do
 * @param area 12-digit code of where a home visit is wanted; the centre's own area if absent
 * @param priority the visitor is 60 or older, disabled, or comes with a small child
 */
record NewEntry(
        @NotBlank @Size(max = 64) String centre,
        @NotBlank @Size(max = 64) String service,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid NewWish> wishes,
        @NotNull @Valid NewContact contact,
        NewContact.@Nullable @Valid ForPerson forPerson,
        @Nullable Boolean priority,

        @Nullable @Pattern(regexp = "\\d{12}", message = "area-invalid")
        String area) {

    /**
     * Dates, both included, and the time of day within which the visit may begin.
     *
     * @param fromTime the whole day if absent
     * @param toTime not included; the end of the day if absent
     */
    record NewWish(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime toTime) {

        Wish toWish() {
            return new Wish(
                    from,
                    to,
                    fromTime == null ? 0 : Span.minute(fromTime),
                    toTime == null ? 1440 : Span.minute(toTime));
        }
    }

    Wanted toWanted() {
        return new Wanted(
                centre, service, wishes.stream().map(NewWish::toWish).toList(), Boolean.TRUE.equals(priority), area);
    }
}

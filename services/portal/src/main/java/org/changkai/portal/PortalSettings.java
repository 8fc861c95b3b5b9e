package org.changkai.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal behaves; bound from {@code changkai.portal.*}.
 *
 * @param connectWithin how long connecting to a neighbour may take
 * @param answerWithin how long a neighbour may take to answer a question
 * @param actWithin how long a neighbour may take to carry something out
 * @param hotline the telephone that does what the website does; empty: none is shown
 * @param homeArea 12-digit code of the area under which places are chosen
 * @param circleMinutes walking time of a circle if the reader names none
 * @param latestStories stories on the home page
 * @param storiesPerPage stories in a list
 * @param calendarDays days of a calendar
 * @param newspaper its name, as its pages and feeds have it
 * @param rememberFor how long a booking that was opened stays open in a browser
 */
public record PortalSettings(
        @DefaultValue("300ms") @NotNull Duration connectWithin,
        @DefaultValue("2s") @NotNull Duration answerWithin,
        @DefaultValue("8s") @NotNull Duration actWithin,
        @DefaultValue("") @NotNull String hotline,

        @DefaultValue("150300000000") @Pattern(regexp = "\\d{12}")
        String homeArea,

        @DefaultValue("15") @Min(5) @Max(60) int circleMinutes,
        @DefaultValue("6") @Min(1) @Max(24) int latestStories,
        @DefaultValue("12") @Min(1) @Max(100) int storiesPerPage,
        @DefaultValue("14") @Min(1) @Max(60) int calendarDays,
        @DefaultValue("常开报") @NotBlank String newspaper,
        @DefaultValue("30m") @NotNull Duration rememberFor) {}

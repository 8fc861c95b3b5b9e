package org.changkai.news.story;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/**
 * Which part of which series a story is.
 *
 * @param slug of the series
 * @param number 1 to 999
 */
public record SeriesPart(
        @NotBlank String slug, @Positive @Max(999) int number) {

    /** The number as the paper prints it: ① to ㊿, then in parentheses. */
    public String label() {
        if (number <= 20) {
            return String.valueOf((char) ('①' + number - 1));
        }
        if (number <= 35) {
            return String.valueOf((char) ('㉑' + number - 21));
        }
        return number <= 50 ? String.valueOf((char) ('㊱' + number - 36)) : "（" + number + "）";
    }
}

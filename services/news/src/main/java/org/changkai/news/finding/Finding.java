package org.changkai.news.finding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in a story that a proofreader should look at.
 *
 * @param pointer JSON pointer of the text in the story's content
 * @param start where it begins in that text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param excerpt the words in question
 * @param instead what the rule would have there, absent if it has no opinion
 * @param note more about it, e.g. the other place that says something else
 */
public record Finding(
        Rule rule,
        String pointer,
        int start,
        int end,
        String excerpt,
        @Nullable String instead,
        @Nullable String note) {

    /** What kind of thing it is. The punctuation rules are those of GB/T 15834-2011. */
    public enum Rule {
        WATCHED_WORD,
        NAME_DIFFERS,
        TITLE_DIFFERS,
        NUMBERS_DISAGREE,
        DATES_DISAGREE,
        DATE_IMPOSSIBLE,
        WEEKDAY_WRONG,
        HALF_WIDTH_MARK,
        HALF_WIDTH_BRACKET,
        STRAIGHT_QUOTE,
        ELLIPSIS,
        DASH,
        RANGE,
        MARK_TWICE,
        MARK_AT_START,
        MARK_IN_HEADLINE,
        PAUSE_BETWEEN_QUOTES,
        PAUSE_IN_ESTIMATE,
        ELLIPSIS_WITH_ETC,
        BLANK_BETWEEN_CHARACTERS,
        UNPAIRED,
        SAME_QUOTES_INSIDE,
        END_MISSING,
        SERIES_NUMBER_TWICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

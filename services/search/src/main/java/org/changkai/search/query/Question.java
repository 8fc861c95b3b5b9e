package org.changkai.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.changkai.platform.datum.Coordinate;
import org.changkai.search.analysis.text.Plain;
import org.changkai.search.entry.Beginning;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Names;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text as typed, at most {@value #LONGEST} characters, control characters already taken out
 * @param types any of these; empty: all
 * @param area 12-digit code; everything in its subtree
 * @param accessible any of which a centre has to have; empty: no matter
 * @param near places close to it come first
 * @param from first day, for what has a date
 * @param to last day
 * @param offset how many hits to pass over
 */
public record Question(
        String text,
        Set<EntryType> types,
        @Nullable String area,
        @Nullable String section,
        @Nullable String series,
        @Nullable String service,
        List<String> accessible,
        @Nullable Coordinate near,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int offset,
        int limit) {

    /** The most that may be typed. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_NAME = 16;
    private static final int LETTERS_OF_A_SYLLABLE = 5;

    private static final Pattern ASKING = Pattern.compile("[?]|什么|怎么|怎样|如何|为何|谁|多少|何时|哪里|哪儿|哪个|哪些|哪年|吗$");

    private static final Pattern CONTROL = Pattern.compile("\\p{C}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    /** What counts of it: nobody finds more with a longer question. */
    private static final int COUNTS = 120;

    public Question {
        types = Set.copyOf(types);
        accessible = List.copyOf(accessible);
        text = CONTROL.matcher(text).replaceAll(" ").strip();
        text = Beginning.of(text, COUNTS);
        from = from == null ? null : within(from);
        to = to == null ? null : within(to);
    }

    /** A day that every store can write; nothing here is older or will be younger. */
    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    /** Whole metres to a place, as the crow flies; null if either point is missing. */
    public @Nullable Long distanceTo(@Nullable Double lat, @Nullable Double lon) {
        return near == null || lat == null || lon == null
                ? null
                : Math.round(near.distanceTo(new Coordinate(lat, lon)));
    }

    public boolean isEmpty() {
        return compact().isEmpty();
    }

    /**
     * Whether it can be a name. What is longer, or asks with a question mark or a word that no name has, is a sentence, whose
     * sound says nothing that its words do not say.
     */
    public boolean isName() {
        if (ASKING.matcher(Plain.of(text)).find()) {
            return false;
        }
        var compact = compact();
        var letters = compact.replaceAll("[^a-z]", "").length();
        return !compact.isEmpty()
                && (compact.length() - letters) * LETTERS_OF_A_SYLLABLE + letters
                        <= LONGEST_NAME * LETTERS_OF_A_SYLLABLE;
    }

    /** Whether a part of it may be pinyin or initials. */
    public boolean hasLetters() {
        return compact().chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** Whether it is nothing but letters that may be pinyin, well or badly typed. */
    public boolean isPinyin() {
        return compact().matches("[a-z]{2,80}");
    }

    /** Without spaces and signs, for names that are typed exactly. */
    public String compact() {
        return Names.compact(text);
    }

    /** The parts between the spaces, without signs, plain. */
    public List<String> parts() {
        return parts(text);
    }

    /** The parts of a wording between its spaces, without signs, plain. */
    public static List<String> parts(String wording) {
        return SPACES.splitAsStream(Plain.of(wording))
                .map(Names::compact)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    public Question window(int newOffset, int newLimit) {
        return new Question(
                text, types, area, section, series, service, accessible, near, from, to, newOffset, newLimit);
    }
}

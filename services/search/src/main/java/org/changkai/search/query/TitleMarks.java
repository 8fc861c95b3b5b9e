package org.changkai.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.changkai.search.analysis.text.Readings;

/** Marks in a title exactly what was typed: the same characters or, for what was found by sound, the same syllables. */
public final class TitleMarks {

    public static final String OPEN = "<mark>";
    public static final String CLOSE = "</mark>";

    /** So much of a part must stand in the title, scattered, before single characters are marked. */
    private static final double MOST = 0.6;

    private static final Pattern INITIALS = Pattern.compile("[a-z]{2,16}");

    private final List<List<SoundUnit>> parts;
    private final List<List<SoundUnit>> initials;
    private final List<List<SoundUnit>> halfTyped;
    private final boolean bySound;

    private TitleMarks(List<String> wordings, boolean bySound) {
        this.bySound = bySound;
        var cut = new LinkedHashSet<List<SoundUnit>>();
        var letters = new LinkedHashSet<List<SoundUnit>>();
        for (var wording : wordings) {
            cut(Question.parts(wording), cut, letters);
        }
        this.halfTyped = wordings.stream()
                .flatMap(wording -> Question.parts(wording).stream())
                .map(SoundUnit::ofHalfTyped)
                .filter(units -> !units.isEmpty())
                .distinct()
                .toList();
        this.parts = List.copyOf(cut);
        this.initials = List.copyOf(letters);
    }

    /** Syllables that were typed apart are one part: one alone stands for too many characters. */
    private void cut(List<String> texts, Set<List<SoundUnit>> cut, Set<List<SoundUnit>> letters) {
        var apart = new ArrayList<SoundUnit>();
        for (var text : texts) {
            var units = SoundUnit.ofQuestion(text);
            if (bySound && units.size() == 1 && Readings.isSyllable(text)) {
                apart.addAll(units);
            } else if (bySound && isInitials(text)) {
                letters.add(SoundUnit.ofInitials(text));
            } else {
                cut.add(units);
            }
        }
        if (!apart.isEmpty()) {
            cut.add(List.copyOf(apart));
        }
    }

    private static boolean isInitials(String part) {
        return INITIALS.matcher(part).matches() && Syllables.of(part).isEmpty();
    }

    /** Marks the same characters only. */
    public static TitleMarks asTyped(List<String> wordings) {
        return new TitleMarks(wordings, false);
    }

    /** Marks also what sounds the same. */
    public static TitleMarks bySound(List<String> wordings) {
        return new TitleMarks(wordings, true);
    }

    /** The title as HTML. */
    public String marked(String title) {
        var units = SoundUnit.ofTitle(title);
        var marked = marks(units);
        var html = new StringBuilder();
        var at = 0;
        for (int number = 0; number < units.size(); ) {
            if (!marked[number]) {
                number++;
                continue;
            }
            var last = number;
            while (last + 1 < units.size() && marked[last + 1]) {
                last++;
            }
            var start = units.get(number).start();
            var end = units.get(last).end();
            html.append(escaped(title.substring(at, start)))
                    .append(OPEN)
                    .append(escaped(title.substring(start, end)))
                    .append(CLOSE);
            at = end;
            number = last + 1;
        }
        return html.append(escaped(title.substring(at))).toString();
    }

    /** The share of what was typed that stands in the title. */
    public double share(String title) {
        var units = SoundUnit.ofTitle(title);
        var typed = 0;
        var found = 0;
        for (var part : parts) {
            typed += part.size();
            for (var unit : part) {
                found += standsIn(units, unit) ? 1 : 0;
            }
        }
        return typed == 0 ? 0 : (double) found / typed;
    }

    /** The share of the title that was typed. */
    double carried(String title) {
        var units = SoundUnit.ofTitle(title);
        var typed = parts.stream().flatMap(List::stream).toList();
        var found = units.stream()
                .filter(unit -> typed.stream().anyMatch(other -> same(other, unit)))
                .count();
        return units.isEmpty() ? 0 : (double) found / units.size();
    }

    private boolean[] marks(List<SoundUnit> title) {
        var marked = new boolean[title.size()];
        for (var part : parts) {
            if (!markStretches(part, title, marked)) {
                markScattered(part, title, marked);
            }
        }
        initials.forEach(letters -> markWhole(letters, title, SoundUnit::begins, marked));
        halfTyped.forEach(units -> markWhole(units, title, SoundUnit::isOrSoundsLike, marked));
        return marked;
    }

    private static void markWhole(
            List<SoundUnit> part, List<SoundUnit> title, BiPredicate<SoundUnit, SoundUnit> same, boolean[] marked) {
        var found = Stretch.longest(part, title, same);
        if (found.length() == part.size()) {
            Arrays.fill(marked, found.inTitle(), found.inTitle() + found.length(), true);
        }
    }

    /** Marks the longest stretch that both have, then what is left of the part on either side of it. */
    private boolean markStretches(List<SoundUnit> part, List<SoundUnit> title, boolean[] marked) {
        var least = Math.min(2, part.size());
        var best = Stretch.longest(part, title, this::same);
        if (best.length() < least) {
            return false;
        }
        for (int number = 0; number < best.length(); number++) {
            marked[best.inTitle() + number] = true;
        }
        for (var rest :
                List.of(part.subList(0, best.inPart()), part.subList(best.inPart() + best.length(), part.size()))) {
            if (rest.size() >= 2) {
                markStretches(rest, title, marked);
            }
        }
        return true;
    }

    private void markScattered(List<SoundUnit> part, List<SoundUnit> title, boolean[] marked) {
        var places = new ArrayList<Integer>();
        for (var unit : part) {
            for (int number = 0; number < title.size(); number++) {
                if (same(unit, title.get(number)) && !places.contains(number)) {
                    places.add(number);
                    break;
                }
            }
        }
        if (places.size() >= MOST * part.size()) {
            places.forEach(place -> marked[place] = true);
        }
    }

    private boolean standsIn(List<SoundUnit> title, SoundUnit typed) {
        for (var written : title) {
            if (same(typed, written)) {
                return true;
            }
        }
        return false;
    }

    private boolean same(SoundUnit typed, SoundUnit written) {
        return bySound
                ? typed.isOrSoundsLike(written) || typed.soundsNearly(written)
                : typed.text().equals(written.text());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package org.changkai.search.query;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * How much of what was typed stands in a hit's title and the names of its places, in stretches of two characters or
 * more: single ones, scattered, stand in any long title.
 */
final class Likeness {

    private static final BiPredicate<SoundUnit, SoundUnit> WRITTEN =
            (typed, written) -> typed.text().equals(written.text());
    private static final BiPredicate<SoundUnit, SoundUnit> SOUNDING = WRITTEN.or(SoundUnit::soundsLike);

    private final List<List<SoundUnit>> parts;

    Likeness(Question question) {
        var cut = question.parts().stream().map(SoundUnit::ofQuestion).toList();
        // Syllables are typed with and without spaces between them.
        parts = question.hasLetters()
                ? List.of(cut.stream().flatMap(List::stream).toList())
                : cut;
    }

    /** The share that is written there. */
    double written(Hit hit) {
        return share(hit, WRITTEN);
    }

    /** The share that is written there or sounds like it. */
    double sounding(Hit hit) {
        return share(hit, SOUNDING);
    }

    /** Whether all of a part of a question is written in a name or sounds like it. */
    static boolean isWhollyIn(String part, String name) {
        var units = SoundUnit.ofQuestion(part);
        return inStretches(units, SoundUnit.ofTitle(name), SOUNDING) == units.size();
    }

    private double share(Hit hit, BiPredicate<SoundUnit, SoundUnit> same) {
        var name = SoundUnit.ofTitle(hit.place() == null ? hit.title() : hit.place() + " " + hit.title());
        var typed = parts.stream().mapToInt(List::size).sum();
        var found =
                parts.stream().mapToInt(part -> inStretches(part, name, same)).sum();
        return typed == 0 ? 0 : (double) found / typed;
    }

    private static int inStretches(List<SoundUnit> part, List<SoundUnit> name, BiPredicate<SoundUnit, SoundUnit> same) {
        var best = Stretch.longest(part, name, same);
        if (best.length() == 0 || best.length() < Math.min(2, part.size())) {
            return 0;
        }
        var before = part.subList(0, best.inPart());
        var after = part.subList(best.inPart() + best.length(), part.size());
        return best.length()
                + (before.size() < 2 ? 0 : inStretches(before, name, same))
                + (after.size() < 2 ? 0 : inStretches(after, name, same));
    }
}

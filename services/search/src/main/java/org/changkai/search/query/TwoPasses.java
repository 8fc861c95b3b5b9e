package org.changkai.search.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Names;
import org.jspecify.annotations.Nullable;

/**
 * Asks by the words, pairs and characters first. If nothing carries all of what was typed, what carries a good part of
 * it is looked for; and if that does not carry the core of a name, also what sounds like it. If a name is found that way,
 * the two are merged by reciprocal rank; if none is, a question in words was asked and the sound says nothing.
 */
final class TwoPasses {

    private static final int FIRST_TEN = 10;
    private static final int FIRST = 3;

    /** So much of what was typed must stand in a name or sound like it for that name to be what was meant. */
    private static final double MEANT = 0.6;

    /** So much of a name must have been typed for it to be offered instead: any long one carries a few characters. */
    private static final double CARRIED = 0.35;

    private final Engine engine;
    private final Asked asked;

    TwoPasses(Engine engine, Asked asked) {
        this.engine = engine;
        this.asked = asked;
    }

    Found window(int from, int size) {
        var strict = engine.strict(asked.window(from, size));
        if (carriesAll(strict) || asked.question().isEmpty()) {
            return strict;
        }
        if (!asked.question().isName()) {
            var loose = engine.loose(asked.window(from, size));
            if (loose.total() > 0) {
                return loose;
            }
        }
        return lenient(from, size);
    }

    /** Where nobody offers the service that was asked for, the service alone is no answer. */
    private boolean carriesAll(Found strict) {
        var services = asked.offered().stream()
                .flatMap(offered -> offered.services().stream())
                .distinct()
                .count();
        return strict.total() > services || !strict.hits().stream().allMatch(hit -> hit.type() == EntryType.SERVICE);
    }

    private Found lenient(int from, int size) {
        var loose = engine.loose(asked.window(0, Engine.FOUND_ROUGHLY));
        if (loose.hits().stream().limit(FIRST_TEN).anyMatch(Hit::core)) {
            return of(loose.hits(), loose, from, size);
        }
        var similar = engine.similar(asked.window(0, Engine.FOUND_ROUGHLY));
        if (loose.hits().isEmpty()) {
            return of(similar.hits(), similar, from, size);
        }
        if (!isMeant(similar.hits(), loose.hits().getFirst())) {
            return of(loose.hits(), loose, from, size);
        }
        // Of pinyin and initials the characters beside them are only the lesser part.
        return asked.question().hasLetters()
                ? of(similar.hits(), similar, from, size)
                : of(merged(similar.hits(), loose.hits()), loose, from, size);
    }

    /** Whose whole name sounds like it comes first: of what is written like it only a part is right. */
    private static List<Hit> merged(List<Hit> similar, List<Hit> written) {
        var wholly = similar.stream().filter(Hit::core).toList();
        var others = ReciprocalRanks.merge(similar, written).stream()
                .filter(hit -> wholly.stream().noneMatch(first -> first.key().equals(hit.key())));
        return Stream.concat(wholly.stream(), others).toList();
    }

    private Found of(List<Hit> hits, Found facets, int from, int size) {
        var window = hits.subList(Math.min(from, hits.size()), Math.min(from + size, hits.size()));
        return new Found(window, hits.size(), facets.facets(), corrected(hits));
    }

    /** Whether a name that sounds like it carries at least as much of it as the best that is written like it. */
    private boolean isMeant(List<Hit> similar, Hit written) {
        var likeness = new Likeness(asked.question());
        var first = similar.subList(0, Math.min(FIRST, similar.size()));
        var sounding = first.stream().mapToDouble(likeness::sounding).max().orElse(0);
        return first.stream().anyMatch(Hit::core) || (sounding >= MEANT && sounding >= likeness.written(written));
    }

    /** The best name, if enough of what was typed, besides its places, stands in it or sounds like it. */
    private @Nullable String corrected(List<Hit> hits) {
        if (hits.isEmpty()) {
            return null;
        }
        var best = hits.getFirst();
        var place = best.place() == null ? "" : best.place();
        var name = asked.question().parts().stream()
                .filter(part -> !Likeness.isWhollyIn(part, place))
                .collect(Collectors.joining(" "));
        var marks = TitleMarks.bySound(List.of(name));
        var near = marks.share(best.title()) >= MEANT && marks.carried(best.title()) >= CARRIED;
        return near && !Names.exact(List.of(best.title())).contains(Names.compact(name)) ? best.title() : null;
    }
}

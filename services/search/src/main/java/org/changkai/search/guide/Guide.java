package org.changkai.search.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.changkai.search.analysis.text.Plain;
import org.jspecify.annotations.Nullable;

/** Synonyms and pins as they are at one moment. */
public record Guide(List<SynonymGroup> synonyms, List<Pin> pins) {

    /** More wordings of one question make it slower and find nothing that people miss. */
    private static final int MOST_WORDINGS = 4;

    public Guide {
        synonyms = List.copyOf(synonyms);
        pins = List.copyOf(pins);
    }

    /** The question as it was asked, and with words replaced by what means the same. */
    public List<String> wordings(String text) {
        var plain = Plain.of(text);
        var wordings = new LinkedHashSet<String>();
        wordings.add(text);
        for (var group : synonyms) {
            for (var asked : new ArrayList<>(wordings)) {
                replaced(asked, asked.equals(text) ? plain : Plain.of(asked), group)
                        .forEach(wordings::add);
            }
        }
        return wordings.stream().limit(MOST_WORDINGS).toList();
    }

    /** The longest word of the group counts: 社会保险 in 社会保险 is not 社保. */
    private static List<String> replaced(String text, String plain, SynonymGroup group) {
        var said = group.words().stream().filter(plain::contains).max(Comparator.comparingInt(String::length));
        return said.stream()
                .flatMap(word -> group.words().stream()
                        .filter(other -> !other.equals(word) && !plain.contains(other))
                        .map(other -> replaced(text, plain, word, other)))
                .toList();
    }

    private static String replaced(String text, String plain, String word, String other) {
        var at = plain.indexOf(word);
        return text.substring(0, at) + other + text.substring(at + word.length());
    }

    /** The keys of what comes first for this question. */
    public List<String> pinned(String compact) {
        return pins.stream()
                .filter(pin -> pin.question().equals(compact))
                .findFirst()
                .map(Pin::keys)
                .orElse(List.of());
    }

    /** Null if there is none. */
    public @Nullable Pin pin(long id) {
        return pins.stream().filter(pin -> pin.id() == id).findFirst().orElse(null);
    }

    /** Null if there is none. */
    public @Nullable SynonymGroup synonyms(long id) {
        return synonyms.stream().filter(group -> group.id() == id).findFirst().orElse(null);
    }
}

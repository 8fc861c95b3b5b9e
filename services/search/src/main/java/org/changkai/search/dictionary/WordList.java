package org.changkai.search.dictionary;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Words, each once, sorted, plain. */
public record WordList(SortedSet<String> words) {

    /** As a text: one word a line. */
    public static WordList parse(String lines) {
        return of(lines.lines().toList());
    }

    public static WordList of(Collection<String> words) {
        return new WordList(new TreeSet<>(words));
    }

    /** One word a line. */
    public String text() {
        return String.join("\n", words);
    }

    /** What is in one of the two and not in the other. */
    public List<String> difference(WordList other) {
        return Stream.concat(
                        words.stream().filter(word -> !other.words.contains(word)),
                        other.words.stream().filter(word -> !words.contains(word)))
                .toList();
    }
}

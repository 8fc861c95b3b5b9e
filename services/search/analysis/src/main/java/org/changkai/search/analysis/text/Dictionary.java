package org.changkai.search.analysis.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that are kept whole. */
public final class Dictionary {

    public static final Dictionary EMPTY = new Dictionary(Set.of());

    private final Set<String> words;
    private final Map<Character, Integer> longest = new HashMap<>();

    /** @param words in any form; those of one character are passed over */
    public Dictionary(Collection<String> words) {
        this.words =
                words.stream().map(Plain::of).filter(word -> word.length() > 1).collect(Collectors.toUnmodifiableSet());
        for (var word : this.words) {
            longest.merge(word.charAt(0), word.length(), Math::max);
        }
    }

    /** The end of the longest word that starts there, or {@code from} if none does. */
    int longestWord(String plain, int from) {
        var most = longest.getOrDefault(plain.charAt(from), 0);
        for (int end = Math.min(plain.length(), from + most); end > from + 1; end--) {
            if (words.contains(plain.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    public int size() {
        return words.size();
    }
}

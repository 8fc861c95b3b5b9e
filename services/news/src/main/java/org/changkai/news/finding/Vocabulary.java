package org.changkai.news.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.news.finding.Finding.Rule;
import org.changkai.news.finding.Watched.Kind;

/** Watched words that occur, names that are spelt nearly right, and titles that belong to somebody else. */
final class Vocabulary {

    private static final int A_FULL_NAME = 3;

    private final List<Watched> words;
    private final List<Watched> names;

    Vocabulary(List<Watched> all) {
        this.words = all.stream().filter(watched -> watched.kind() == Kind.WORD).toList();
        this.names = all.stream().filter(watched -> watched.kind() == Kind.NAME).toList();
    }

    List<Finding> in(Passage passage) {
        var findings = new ArrayList<Finding>();
        var text = passage.text();
        for (var word : words) {
            for (var at = text.indexOf(word.text()); at >= 0; at = text.indexOf(word.text(), at + 1)) {
                findings.add(
                        passage.finding(Rule.WATCHED_WORD, at, at + word.text().length(), word.instead(), word.note()));
            }
        }
        for (var name : names) {
            misspelt(passage, name, findings);
            titled(passage, name, findings);
        }
        return findings;
    }

    /** Same surname, same length, one character another: 林知夏 and 林之夏. */
    private void misspelt(Passage passage, Watched name, List<Finding> findings) {
        var right = name.text();
        if (right.length() < A_FULL_NAME) {
            return;
        }
        for (var at = passage.text().indexOf(right.charAt(0));
                at >= 0;
                at = passage.text().indexOf(right.charAt(0), at + 1)) {
            if (at + right.length() > passage.text().length()) {
                return;
            }
            var found = passage.text().substring(at, at + right.length());
            if (differences(found, right) == 1
                    && names.stream().noneMatch(known -> known.text().equals(found))) {
                findings.add(passage.finding(Rule.NAME_DIFFERS, at, at + found.length(), right, name.title()));
            }
        }
    }

    private static long differences(String one, String other) {
        return IntStream.range(0, one.length())
                .filter(at -> one.charAt(at) != other.charAt(at))
                .count();
    }

    /** The title right before the name is another person's: the longest known title that stands there counts. */
    private void titled(Passage passage, Watched name, List<Finding> findings) {
        var own = name.title();
        if (own == null) {
            return;
        }
        for (var at = passage.text().indexOf(name.text());
                at >= 0;
                at = passage.text().indexOf(name.text(), at + 1)) {
            var before = passage.text().substring(0, at);
            var title = names.stream()
                    .flatMap(known -> Stream.ofNullable(known.title()))
                    .filter(before::endsWith)
                    .max(Comparator.comparingInt(String::length))
                    .orElse(own);
            if (!title.equals(own)) {
                findings.add(passage.finding(
                        Rule.TITLE_DIFFERS,
                        at - title.length(),
                        at + name.text().length(),
                        own + name.text(),
                        null));
            }
        }
    }
}

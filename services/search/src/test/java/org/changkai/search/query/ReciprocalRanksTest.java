package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.search.entry.EntryType;
import org.junit.jupiter.api.Test;

class ReciprocalRanksTest {

    private static final TitleMarks MARKS = TitleMarks.asTyped(List.of());

    @Test
    void whatBothPassesFindComesBeforeWhatOneFinds() {
        var merged = ReciprocalRanks.merge(List.of(hit("a"), hit("b")), List.of(hit("c"), hit("b")));

        assertThat(merged).extracting(Hit::id).containsExactly("b", "a", "c");
    }

    @Test
    void theBetterListWinsWhereTheTwoContradictEachOther() {
        var merged = ReciprocalRanks.merge(List.of(hit("a"), hit("b")), List.of(hit("b"), hit("a")));

        assertThat(merged).extracting(Hit::id).containsExactly("a", "b");
    }

    @Test
    void nothingMergedWithSomethingIsSomething() {
        assertThat(ReciprocalRanks.merge(List.of(), List.of(hit("a"))))
                .extracting(Hit::id)
                .containsExactly("a");
    }

    private static Hit hit(String id) {
        return new Hit(
                EntryType.AREA, id, id, List.of(), MARKS, null, null, "/", null, null, null, null, null, 1, false);
    }
}

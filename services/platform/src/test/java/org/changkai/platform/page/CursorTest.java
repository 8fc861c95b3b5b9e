package org.changkai.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.changkai.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void goesOutAndComesBack() {
        var cursor = Cursor.of("党群服务中心", 42, "");
        assertThat(Cursor.parse(cursor.text(), 3)).isEqualTo(cursor);
        assertThat(cursor.number(1)).isEqualTo(42);
        var day = Cursor.of("2020-02-29").key(0, LocalDate::parse);
        assertThat(day).isEqualTo("2020-02-29");
        assertThat(Cursor.parse(null, 3)).isNull();
    }

    @Test
    void refusesWhatNobodyGave() {
        assertThatThrownBy(() -> Cursor.parse("%%%", 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.parse(Cursor.of("a").text(), 2)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.of("a").number(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.of("a").key(0, UUID::fromString)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.of("2020-02-30").key(0, LocalDate::parse))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aPageHasACursorOnlyIfMoreFollows() {
        assertThat(Page.of(List.of(1, 2, 3), 3, Cursor::of).next()).isNull();
        var page = Page.of(List.of(1, 2, 3, 4), 3, Cursor::of);
        assertThat(page.items()).containsExactly(1, 2, 3);
        assertThat(Cursor.parse(page.next(), 1)).isEqualTo(Cursor.of(3));
    }

    @Test
    void aListThatIsReadWholeIsGivenPieceByPiece() {
        var all = List.of("a", "b", "c", "d", "e");
        var first = Page.piece(all, 2, null, Function.identity());
        assertThat(first.items()).containsExactly("a", "b");
        var second = Page.piece(all, 2, first.next(), Function.identity());
        assertThat(second.items()).containsExactly("c", "d");
        var last = Page.piece(all, 2, second.next(), Function.identity());
        assertThat(last).isEqualTo(Page.whole(List.of("e")));
        assertThatThrownBy(() -> Page.piece(all, 2, Cursor.of("z").text(), Function.identity()))
                .isInstanceOf(ProblemException.class);
    }
}

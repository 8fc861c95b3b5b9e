package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.changkai.search.entry.EntryType;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final TitleMarks MARKS = TitleMarks.asTyped(List.of());

    private static Likeness typed(String text) {
        return new Likeness(new Question(text, Set.of(), null, null, null, null, List.of(), null, null, null, 0, 20));
    }

    private static Hit hit(String place, String title) {
        return new Hit(
                EntryType.AREA, "x", title, List.of(), MARKS, null, place, "/", null, null, null, null, null, 1, false);
    }

    @Test
    void aMisspelledNameSoundsLikeWhatWasMeant() {
        var meant = hit("内蒙古自治区 土默特左旗", "哈力拜村委会");

        assertThat(typed("土默特左旗 哈利拜").sounding(meant)).isEqualTo(1);
        assertThat(typed("土默特左旗 哈利拜").written(meant)).isEqualTo(5.0 / 8, within(0.001));
        assertThat(typed("ha li bai").sounding(meant)).isEqualTo(1);
        assertThat(typed("tumotezuoqi halibai").sounding(meant)).isEqualTo(1);
    }

    @Test
    void singleCharactersScatteredInALongTitleAreNoLikeness() {
        assertThat(typed("司马晏是谁的儿子呀").sounding(hit("", "德涅斯特河沿岸摩尔达维亚共和国国旗"))).isLessThan(0.3);
    }

    @Test
    void aPartOfOneCharacterCountsByItself() {
        assertThat(typed("乌海市 团").written(hit("乌海市", "团结社区"))).isEqualTo(1);
        assertThat(typed("").written(hit("", "团结社区"))).isZero();
    }
}

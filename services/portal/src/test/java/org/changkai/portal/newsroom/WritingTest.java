package org.changkai.portal.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.portal.news.Story;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final WrittenBlock ONE = new WrittenBlock("paragraph", "一", "");
    private static final WrittenBlock TWO = new WrittenBlock("crosshead", "二", "");
    private static final WrittenBlock THREE = new WrittenBlock("quotation", "三", "王秀兰");

    @Test
    void blocksMoveUpAndDownAndNotOverTheEnds() {
        var blocks = List.of(ONE, TWO, THREE);

        assertThat(BlockEdit.of("up:1").applyTo(blocks)).containsExactly(TWO, ONE, THREE);
        assertThat(BlockEdit.of("down:1").applyTo(blocks)).containsExactly(ONE, THREE, TWO);
        assertThat(BlockEdit.of("up:0").applyTo(blocks)).isEqualTo(blocks);
        assertThat(BlockEdit.of("down:2").applyTo(blocks)).isEqualTo(blocks);
        assertThat(BlockEdit.of("down:99").applyTo(blocks)).isEqualTo(blocks);
    }

    @Test
    void blocksComeAndGo() {
        var blocks = List.of(ONE, TWO);

        assertThat(BlockEdit.of("insert:0").applyTo(blocks)).containsExactly(ONE, WrittenBlock.EMPTY, TWO);
        assertThat(BlockEdit.of("add").applyTo(blocks)).containsExactly(ONE, TWO, WrittenBlock.EMPTY);
        assertThat(BlockEdit.of("remove:0").applyTo(blocks)).containsExactly(TWO);
        assertThat(BlockEdit.of("save").applyTo(blocks)).isEqualTo(blocks);
        assertThat(BlockEdit.of("remove:x").applyTo(blocks)).isEqualTo(blocks);
    }

    @Test
    void aTableIsWrittenAsLinesWithBars() {
        var table = new Story.Block("table", "", "", "", List.of(), List.of(List.of("时段", "上午"), List.of("人次", "126")));

        var written = WrittenBlock.of(table);

        assertThat(written.text()).isEqualTo("时段 | 上午\n人次 | 126");
        assertThat(written.document()).containsEntry("rows", table.rows());
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        var document =
                Writing.begun().with(List.of(ONE, WrittenBlock.EMPTY, THREE)).document();

        assertThat(document)
                .doesNotContainKeys("kicker", "place", "series", "source")
                .containsEntry("form", "FEATURE");
        assertThat(document.get("body"))
                .isEqualTo(Map.of(
                        "version",
                        1,
                        "blocks",
                        List.of(
                                Map.of("type", "paragraph", "text", "一"),
                                Map.of("type", "quotation", "text", "三", "by", "王秀兰"))));
    }

    @Test
    void aConflictSaysInWhichBlockItIs() {
        assertThat(new Merge.Conflict("/body/blocks/2", "", "", "").block()).isEqualTo(3);
        assertThat(new Merge.Conflict("/headline", "", "", "").block()).isZero();
        assertThat(new Merge.Conflict("/headline", "", "", "").field()).isEqualTo("headline");
    }
}

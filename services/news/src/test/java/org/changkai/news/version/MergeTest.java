package org.changkai.news.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.changkai.news.Contents;
import org.changkai.news.story.Block;
import org.changkai.news.story.Block.Paragraph;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.story.Content;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void whatBothChangedInDifferentPlacesComesTogether() {
        var base = Contents.of("标题", "今天天气很好，大厅开门。", "阅览室有书。");
        var mine = Contents.of("标题", "今天天气很冷，大厅开门。", "阅览室有书。");
        var theirs = Contents.of("新标题", "今天天气很好，大厅照常开门。", "阅览室有书。", "新的一段。");
        var merge = Merge.of(7, base, mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.version()).isEqualTo(7);
        assertThat(merge.content()).isEqualTo(Contents.of("新标题", "今天天气很冷，大厅照常开门。", "阅览室有书。", "新的一段。"));
    }

    @Test
    void ofWhatBothRewroteBothStay() {
        var base = Contents.of("标题", "会议在周一举行。");
        var merge = Merge.of(2, base, Contents.of("标题", "会议在周二举行。"), Contents.of("标题", "会议在周三举行。"));
        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.pointer()).isEqualTo("/body/blocks/0");
            assertThat(conflict.mine()).isEqualTo("会议在周二举行。");
            assertThat(conflict.theirs()).isEqualTo("会议在周三举行。");
        });
        assertThat(merge.content().body().blocks())
                .containsExactly(new Paragraph("会议在周三举行。"), new Paragraph("会议在周二举行。"));
    }

    @Test
    void inAThousandRandomMergesNoNewWordIsLost() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var run = 0; run < 1_000; run++) {
            var base = blocks(random, "原" + run);
            var mine = rewritten(base, random, "甲" + run);
            var theirs = rewritten(base, random, "乙" + run);
            var merge = Merge.of(1, content(base), content(mine), content(theirs));
            var text = CanonicalContent.write(merge.content());
            for (var block : mine) {
                assertThat(text).as("seed %d, run %d, mine", seed, run).contains(newWord(block, "甲" + run));
            }
            for (var block : theirs) {
                assertThat(text).as("seed %d, run %d, theirs", seed, run).contains(newWord(block, "乙" + run));
            }
        }
    }

    private static Content content(List<Block> blocks) {
        return Contents.of("题", blocks);
    }

    private static List<Block> blocks(Random random, String mark) {
        var blocks = new ArrayList<Block>();
        for (var at = 0; at <= random.nextInt(6); at++) {
            blocks.add(new Paragraph("大厅里有窗口" + mark + "号" + at + "，门一直开着，群众常来。"));
        }
        return blocks;
    }

    private static List<Block> rewritten(List<Block> base, Random random, String mark) {
        var blocks = new ArrayList<>(base);
        for (var step = 0; step < 3; step++) {
            var at = random.nextInt(blocks.size() + 1);
            if (at == blocks.size() || random.nextInt(3) == 0) {
                blocks.add(at, new Paragraph("新写的一段" + mark + "x" + step));
            } else if (random.nextInt(4) == 0 && blocks.size() > 1) {
                blocks.remove(at);
            } else {
                var text = ((Paragraph) blocks.get(at)).text();
                var cut = random.nextBoolean() ? text.indexOf('，') + 1 : 0;
                blocks.set(at, new Paragraph(text.substring(0, cut) + mark + "y" + step + "，" + text.substring(cut)));
            }
        }
        return blocks;
    }

    /** The last thing that was written into it, empty if it was left alone. */
    private static String newWord(Block block, String mark) {
        var text = ((Paragraph) block).text();
        var at = text.lastIndexOf(mark);
        return at < 0 ? "" : text.substring(at, at + mark.length() + 2);
    }
}

package org.changkai.news.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.changkai.news.Contents;
import org.changkai.news.version.Span.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void chineseIsComparedWordByWord() {
        var spans = Span.between("党群服务中心今天开放六个功能区。", "党群服务中心明天开放六个功能区。");
        assertThat(spans)
                .contains(new Span(Kind.REMOVED, "今天"), new Span(Kind.ADDED, "明天"))
                .filteredOn(span -> span.kind() == Kind.SAME)
                .extracting(Span::text)
                .containsExactly("党群服务中心", "开放六个功能区。");
    }

    @Test
    void latinWordsAndFiguresStayWhole() {
        assertThat(Span.between("Centre opens 1,200 places", "Centre offers 1,250 places"))
                .contains(new Span(Kind.REMOVED, "opens"), new Span(Kind.ADDED, "offers"))
                .contains(new Span(Kind.REMOVED, "1,200"), new Span(Kind.ADDED, "1,250"));
    }

    @Test
    void whatWentStandsBeforeWhatCameInItsPlace() {
        assertThat(Span.between("测试稿件甲", "乙二")).extracting(Span::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void aRewrittenBlockIsFoundAgainAndANewOneIsNew() {
        var older = Contents.of("旧题", "第一段说的是大厅里的窗口。", "第二段说的是阅览室。");
        var newer = Contents.of("新题", "插进来的一段，讲的是别的事情。", "第一段说的是大厅里的三个窗口。", "第二段说的是阅览室。");
        var comparison = Comparison.of(1, older, 2, newer);
        assertThat(comparison.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.pointer()).isEqualTo("/headline"));
        assertThat(comparison.blocks().stream().map(Comparison.BlockChange::kind))
                .containsExactly(Kind.ADDED, Kind.CHANGED, Kind.SAME);
        assertThat(comparison.blocks().get(1).words().stream()
                        .filter(span -> span.kind() == Kind.ADDED)
                        .map(Span::text)
                        .collect(Collectors.joining()))
                .isEqualTo("三个");
    }

    @Test
    void theSameIsNoChange() {
        assertThat(Comparison.of(1, Contents.of("题", "段"), 2, Contents.of("题", "段"))
                        .nothing())
                .isTrue();
    }
}

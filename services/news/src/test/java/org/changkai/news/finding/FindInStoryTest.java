package org.changkai.news.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.Contents;
import org.changkai.news.finding.Finding.Rule;
import org.changkai.news.finding.Watched.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindInStoryTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC);

    private static final Watchlist LIST = new Watchlist() {
        @Override
        public List<Watched> all() {
            return List.of(
                    watched(Kind.WORD, "弱势群体", "困难群众", null),
                    watched(Kind.NAME, "林知夏", null, "社区党委书记"),
                    watched(Kind.NAME, "江砚", null, "街道办主任"));
        }

        @Override
        public Optional<Watched> lock(UUID id) {
            return Optional.empty();
        }

        @Override
        public boolean add(Watched watched) {
            return false;
        }

        @Override
        public boolean keep(Watched watched) {
            return false;
        }

        @Override
        public void remove(UUID id) {}
    };

    private static Watched watched(Kind kind, String text, @Nullable String instead, @Nullable String title) {
        return new Watched(UUID.randomUUID(), kind, text, instead, title, null, 1);
    }

    private static List<Finding> findings(String... paragraphs) {
        return new FindInStory(LIST, NOVEMBER).in(Contents.of("标题", paragraphs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "他说,门开着。|HALF_WIDTH_MARK|，",
                "门开着.|HALF_WIDTH_MARK|。",
                "居民参加.11月26日再来。|HALF_WIDTH_MARK|。",
                "居民参加.3.5公里外也有人来。|HALF_WIDTH_MARK|。",
                "中心(站)开门。|HALF_WIDTH_BRACKET|（",
                "他说：\"门开着。\"|STRAIGHT_QUOTE|",
                "门开着...他走了。|ELLIPSIS|……",
                "门开着…他走了。|ELLIPSIS|……",
                "三年--这是一段路。|DASH|——",
                "来了20-30人。|RANGE|～",
                "门开着，，他走了。|MARK_TWICE|，",
                "，门开着。|MARK_AT_START|",
                "有“阅览室”、“活动室”。|PAUSE_BETWEEN_QUOTES|",
                "来了三、四十人。|PAUSE_IN_ESTIMATE|",
                "有书、有报……等。|ELLIPSIS_WITH_ETC|",
                "大门 常开。|BLANK_BETWEEN_CHARACTERS|",
                "他说：“门开着。|UNPAIRED|",
                "他说：“这叫“常开”的门。”|SAME_QUOTES_INSIDE|‘",
                "这一段话没有句末的标点它就这样一直写到了最后|END_MISSING|",
                "这里不说弱势群体。|WATCHED_WORD|困难群众",
                "林之夏说。|NAME_DIFFERS|林知夏",
                "街道办主任林知夏说。|TITLE_DIFFERS|社区党委书记林知夏",
                "书记江砚说。|TITLE_DIFFERS|街道办主任江砚",
                "林知夏主任说。|TITLE_DIFFERS|林知夏社区党委书记",
                "社区党委副书记林知夏说。|TITLE_DIFFERS|社区党委书记林知夏",
                "2026年2月30日开门。|DATE_IMPOSSIBLE|",
                "11月26日（星期五）开门。|WEEKDAY_WRONG|星期四",
            })
    void pointsAtWhatIsWrong(String text, Rule rule, @Nullable String instead) {
        assertThat(findings(text)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.pointer()).isEqualTo("/body/blocks/0/text");
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.excerpt());
            if (instead != null) {
                assertThat(finding.instead()).isEqualTo(instead);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11月26日（星期四），社区党委书记林知夏说：“大门常开，群众常来。”",
                "书记林知夏和江砚主任都来了，江砚会长期值班。",
                "网址是 https://example.org/a.html，版本3.14，共1,200人。",
                "软件v2.0和第3.5节在 www.a.cn 上，附件是“说明.7z”和照片.3gp，共3.5兆。",
                "《章程》《条例》都放在“阅览室”里……他一看就是一下午。",
                "从三月到五月——也就是整个春天——来了30～40人。",
                "第一，开门；第二，再开门。",
                "他读的是“‘常开’的门”这一篇（见第2版）。",
            })
    void leavesAloneWhatIsRight(String text) {
        assertThat(findings(text)).isEmpty();
    }

    @Test
    void numbersOfTheSameThingThatDifferArePointedAt() {
        assertThat(findings("全市有786个网格。", "它们覆盖了768个网格。", "另有245家企业。"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.NUMBERS_DISAGREE);
                    assertThat(finding.pointer()).isEqualTo("/body/blocks/1/text");
                    assertThat(finding.excerpt()).isEqualTo("768个网格");
                    assertThat(finding.note()).isEqualTo("786个网格");
                });
    }

    @Test
    void oneDayWithTwoYearsIsPointedAt() {
        assertThat(findings("2026年3月5日开门。", "他记得2025年3月5日的门。"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.DATES_DISAGREE));
    }

    @Test
    void aHeadlineHasNoFullStop() {
        assertThat(new FindInStory(LIST, NOVEMBER).in(Contents.of("门开着。", "正文。")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.MARK_IN_HEADLINE));
    }
}

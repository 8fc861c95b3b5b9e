package org.changkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.Test;

/** What comes first, how one reads on, and what is meant by what was mistyped. */
class RankingIT extends SearchScene {

    private static void centreAt(String id, String name, double lat, double lon) {
        FEEDS.publish(
                "registry",
                "centre-saved",
                id,
                Map.of("id", id, "name", name, "areaCode", "150302001001", "lat", lat, "lon", lon));
    }

    private static void organization(String id, String name, String areaCode) {
        FEEDS.publish(
                "registry",
                "organization-saved",
                id,
                Map.of("id", id, "name", name, "kind", "AGENCY", "areaCode", areaCode));
    }

    private static void storyOf(String id, String headline, String time) {
        FEEDS.publish(
                "news",
                "story-published",
                id,
                Map.of("id", id, "slug", id, "headline", headline, "lead", headline, "publishedAt", time));
    }

    @Test
    void exactNamesAndCodesComeBeforeWhateverRepeatsThem() {
        storyOf("repeats", "白音花、白音花、白音花：三到白音花", "2026-11-20T08:00:00+08:00");
        area("152522209201", "village", "白音花嘎查");
        area("152522209202", "village", "白音花水库嘎查");
        findsFirst("三到白音花", "repeats");
        findsFirst("白音花", "152522209201");
        findsFirst("白音花水库", "152522209202");
        findsFirst("152522209202", "152522209202");
        centreAt("xl-c-777", "锡林服务站", 43.9, 116.1);
        storyOf("on-777", "锡林服务站的777个日夜 xl c 777", "2026-11-20T08:00:00+08:00");
        findsFirst("锡林服务站的777个日夜", "on-777");
        findsFirst("xl-c-777", "xl-c-777");
        findsFirst("XL-C-777", "xl-c-777");
    }

    @Test
    void nearerPlacesAndFresherStoriesComeFirst() {
        centreAt("near-1", "驼铃驿站", 39.66, 106.82);
        centreAt("near-2", "驼铃驿站", 39.90, 107.40);
        storyOf("old", "驼铃声声过沙海", "2015-01-01T08:00:00+08:00");
        storyOf("new", "驼铃声声过沙海", "2026-11-20T08:00:00+08:00");
        await().atMost(FINDABLE).untilAsserted(() -> {
            assertThat(ids(search("驼铃驿站", "&near=39.67,106.82"))).startsWith("near-1", "near-2");
            assertThat(ids(search("驼铃驿站", "&near=39.91,107.40"))).startsWith("near-2", "near-1");
            assertThat(ids(search("驼铃声声过沙海"))).startsWith("new", "old");
        });
    }

    @Test
    void whoReadsOnMissesNothingAndSeesNothingTwiceThoughMuchIsPublishedMeanwhile() {
        IntStream.range(0, 30).forEach(number -> centre("drift-" + number, "敖包相会站" + number));
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(search("敖包相会站", "&type=centre&limit=1")
                                .path("total")
                                .asInt())
                        .isEqualTo(30));
        var read = new ArrayList<String>();
        var page = search("敖包相会站", "&type=centre&limit=10");
        read.addAll(ids(page));
        page = search(
                "敖包相会站", "&type=centre&limit=10&cursor=" + page.path("next").asString());
        read.addAll(ids(page));

        IntStream.range(30, 50).forEach(number -> centre("drift-" + number, "敖包相会站"));
        IntStream.range(0, 5)
                .forEach(number -> FEEDS.publish("registry", "centre-removed", "drift-" + number, Map.of()));
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(search("敖包相会站", "&type=centre&limit=1")
                                .path("total")
                                .asInt())
                        .isEqualTo(45));
        while (!page.path("next").isMissingNode() && !page.path("next").isNull()) {
            page = search(
                    "敖包相会站", "&type=centre&limit=10&cursor=" + page.path("next").asString());
            read.addAll(ids(page));
        }
        assertThat(read)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30)
                        .mapToObj(number -> "drift-" + number)
                        .toList());
    }

    @Test
    void whatWasMeantIsFoundSaidAndMarked() {
        area("150622000000", "county", "准格尔旗");
        area("150622104216", "village", "布尔陶亥村委会");
        for (var typed : List.of(
                "准格尔旗 布尔套害",
                "准格尔旗 布陶尔亥",
                "准格尔旗 布尔讨亥",
                "zhungeerqi buertaohai",
                "布尔陶嗨",
                "buertaohai",
                "bu er tao hai")) {
            findsFirst(typed, "150622104216");
            assertThat(search(typed).path("corrected").asString()).as(typed).isEqualTo("布尔陶亥村委会");
            assertThat(search(typed).path("items").get(0).path("highlight").asString())
                    .as(typed)
                    .startsWith("<mark>布尔陶");
        }
        findsFirst("beth 准格尔旗", "150622104216");
        findsFirst("準格爾旗 布爾陶亥", "150622104216");
        assertThat(search("布尔陶亥").path("corrected").isMissingNode()).isTrue();
    }

    /** As in a registry: a district, what lies in it, who is named after it and who writes about it. */
    @Test
    void aPlaceThatWasMistypedComesBeforeAllThatIsNamedAfterIt() {
        area("150303000000", "county", "海南区");
        area("150302000000", "county", "海勃湾区");
        area("150302001000", "township", "海北街道");
        area("150302001001", "village", "新华社区居委会");
        for (var number = 0; number < 60; number++) {
            organization("hbw-o-" + number, "中共海勃湾区海北街道第" + number + "支部委员会", "150302001001");
            centreAt("hbw-c-" + number, "海勃湾区新华社区党群服务站" + number, 39.6, 106.8);
            story("hbw-s-" + number, "海勃湾区海北街道第" + number + "次办实事", "海勃湾区的海北街道和新华社区又为群众办了一件实事。");
        }
        organization("hbw-o-mz", "海勃湾区民政局", "150302001001");
        centreAt("hbw-c-own", "海勃湾区党群服务中心", 39.6, 106.8);
        findsFirst("海勃湾区", "150302000000");
        for (var typed : List.of("海湾勃区", "海勃区湾", "海渤湾区", "海勃弯区")) {
            findsFirst(typed, "150302000000");
            assertThat(search(typed).path("corrected").asString()).as(typed).isEqualTo("海勃湾区");
        }
        for (var typed : List.of("海街北道", "海背街道", "海勃湾区 海街北道", "海勃湾区 海背街道")) {
            findsFirst(typed, "150302001000");
        }
        findsFirst("海勃湾区 新社华区", "150302001001");
        findsFirst("心华社区", "150302001001");
    }

    @Test
    void whatIsTypedAsItSoundsFindsThePlaceItselfFirstThoughALetterIsWrong() {
        area("150700000000", "city", "呼伦贝尔市");
        area("150702000000", "county", "海拉尔区");
        area("150702001001", "village", "海拉尔北社区居委会");
        centreAt("hl-c-1", "海拉尔区党群服务中心", 49.2, 119.7);
        for (var typed : List.of("hailaer", "hailaerqu", "hai la er", "hailar", "hialaer", "hailaerq")) {
            findsFirst(typed, "150702000000");
            assertThat(search(typed).path("items").get(0).path("highlight").asString())
                    .as(typed)
                    .startsWith("<mark>海拉");
        }
        findsFirst("hailear", "150702000000"); // no syllables to be marked
        findsFirst("hailaar", "150702000000");
        findsFirst("hulunbeier hialaer beishequ", "150702001001");
        assertThat(search("hialaer").path("corrected").asString()).isEqualTo("海拉尔区");
        assertThat(ids(search("xqzwvk"))).doesNotContain("150702000000");
    }

    @Test
    void formerNamesAndNamesInOtherScriptsAreFoundAndSaid() {
        FEEDS.publish(
                "registry",
                "area-saved",
                "150430109000",
                Map.of("code", "150430109000", "level", "township", "name", "牛古吐镇", "formerNames", List.of("牛古吐乡")));
        FEEDS.publish(
                "registry",
                "centre-saved",
                "ml-c-1",
                Map.of(
                        "id",
                        "ml-c-1",
                        "name",
                        "牛古吐镇党群服务中心",
                        "areaCode",
                        "150430109000",
                        "mongolianName",
                        "ᠨᠢᠭᠤᠲᠤ ᠪᠠᠯᠭᠠᠰᠤᠨ\u202fᠤ ᠲᠥᠪ ᠬᠣᠲᠠᠷ\u180eᠠ",
                        "cyrillicName",
                        "Нугт тосгоны төв"));
        findsFirst("牛古吐乡", "150430109000");
        assertThat(search("牛古吐乡").path("items").get(0).path("knownAs").asString())
                .isEqualTo("<mark>牛古吐乡</mark>");
        assertThat(search("牛古吐镇").path("items").get(0).has("knownAs")).isFalse();
        findsFirst("ᠪᠠᠯᠭᠠᠰᠤᠨ", "ml-c-1");
        assertThat(search("ᠪᠠᠯᠭᠠᠰᠤᠨ").path("items").get(0).path("knownAs").asString())
                .contains("<mark>ᠪᠠᠯᠭᠠᠰᠤᠨ</mark>");
        findsFirst("ᠬᠣᠲᠠᠷ", "ml-c-1");
        findsFirst("ᠬᠣᠲᠠᠷ\u180eᠠ", "ml-c-1");
        findsFirst("нугт", "ml-c-1");
    }

    @Test
    void hostileInputIsAnsweredInTimeAndByTheEngine() {
        area("150622104217", "village", "敌意测试村委会");
        findsFirst("敌意测试", "150622104217");
        for (var typed : List.of(
                "字".repeat(2000),
                "a ".repeat(1000),
                "zhuang".repeat(333),
                "敌 意".repeat(600),
                "\u0000\u0001\u0007\u001b\u202e敌意测试",
                "敌意测试\u200b\u2028\ufeff",
                "\ud83d\ude00".repeat(1000),
                "\ud800".repeat(100),
                "((((\\\"*?~^:/[TO]{}敌意",
                "'; drop table entry; --")) {
            var answer = search(typed);
            assertThat(answer.has("total")).as(typed).isTrue();
            assertThat(answer.path("degraded").asBoolean(false)).as(typed).isFalse();
            assertThat(client.get("/api/search/suggest?q=" + encoded(typed)).status())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(search("敌意测试").path("degraded").asBoolean(false))
                    .as("the next one after suggestions for %s", typed)
                    .isFalse();
        }
        for (var garbled : List.of("/api/search?q=%ff%fe", "/api/search/suggest?q=%ff")) {
            var answer = client.get(garbled);
            assertThat(answer.status()).as(garbled).isEqualTo(400);
            assertThat(answer.json().path("code").asString()).as(garbled).isEqualTo("bad-request");
        }
        for (var days : List.of(
                "&to=9999-12-31",
                "&from=%2B999999999-12-31",
                "&from=-999999999-01-01",
                "&from=2026-11-30&to=2026-11-01")) {
            assertThat(search("敌意测试", days).path("degraded").asBoolean(false))
                    .as(days)
                    .isFalse();
        }
        assertThat(ids(search("\u0000\u0001\u0007\u001b敌意测试"))).startsWith("150622104217");
    }
}

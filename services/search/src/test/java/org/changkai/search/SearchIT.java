package org.changkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.platform.kit.OpenApiSnapshot;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchIT extends SearchScene {

    @BeforeAll
    static void aSmallRegion() {
        area("150300000000", "city", "乌海市");
        area("150302000000", "county", "海勃湾区");
        area("150302001001", "village", "团结社区居委会");
        area("150121000000", "county", "土默特左旗");
        area("150121207231", "village", "哈力拜村委会");
        area("150121207232", "village", "大新立屯村委会");
        FEEDS.publish(
                "registry",
                "centre-saved",
                "wh-c-001",
                Map.ofEntries(
                        Map.entry("id", "wh-c-001"),
                        Map.entry("kind", "CENTRE"),
                        Map.entry("name", "团结社区党群服务中心"),
                        Map.entry("areaCode", "150302001001"),
                        Map.entry("address", "团结路1号"),
                        Map.entry("lat", 39.66),
                        Map.entry("lon", 106.82),
                        Map.entry("services", List.of("legal-advice")),
                        Map.entry("accessibility", List.of("step-free"))));
        FEEDS.publish(
                "registry",
                "organization-saved",
                "wh-o-001",
                Map.of(
                        "id", "wh-o-001",
                        "kind", "PARTY_BRANCH",
                        "name", "中国共产党乌海市海勃湾区团结社区支部委员会",
                        "shortName", "团结社区党支部",
                        "areaCode", "150302001001"));
        FEEDS.publish("booking", "service-saved", "legal-advice", Map.of("code", "legal-advice", "name", "法律咨询"));
        FEEDS.publish("news", "story-published", "story-1", story("夜校的灯亮到九点", "退休教师李老师每周三晚上在活动室教书法。"));
    }

    private static Map<String, Object> story(String headline, String text) {
        return Map.of(
                "id",
                "story-1",
                "slug",
                "night-school",
                "headline",
                headline,
                "section",
                Map.of("slug", "zhixing", "name", "知行合一"),
                "body",
                Map.of("version", 1, "blocks", List.of(Map.of("type", "paragraph", "text", text))),
                "publishedAt",
                "2026-11-20T08:00:00+08:00");
    }

    @Test
    void placesAreFoundByNameByCodeByTypoByPinyinAndInBothScripts() {
        findsFirst("哈力拜", "150121207231");
        findsFirst("土默特左旗 哈力拜", "150121207231");
        findsFirst("土默特左旗 哈拜力", "150121207231");
        findsFirst("150121207231", "150121207231");
        findsFirst("halibai", "150121207231");
        findsFirst("哈利拜", "150121207231");
        findsFirst("烏海市", "150300000000");
    }

    @Test
    void theCoreOfANameThatIsMisspelledIsCorrectedAndMarked() {
        findsFirst("哈利拜", "150121207231");
        var answer = search("哈利拜");
        assertThat(answer.path("corrected").asString()).isEqualTo("哈力拜村委会");
        assertThat(answer.path("items").get(0).path("highlight").asString()).startsWith("<mark>哈力拜</mark>");
    }

    @Test
    void centresStoriesServicesAndOrganizationsAreFound() {
        findsFirst("团结社区党群服务中心", "wh-c-001");
        findsFirst("tuanjieshequdangqun", "wh-c-001");
        findsFirst("法律咨询", "legal-advice");
        findsFirst("团结社区党支部", "wh-o-001");
        findsFirst("退休教师 书法", "story-1");
        var hit = search("退休教师 书法").path("items").get(0);
        assertThat(hit.path("type").asString()).isEqualTo("story");
        assertThat(hit.path("url").asString()).isEqualTo("/news/night-school");
        assertThat(hit.path("snippet").asString()).contains("<mark>退休教师</mark>");
    }

    @Test
    void filtersAndFacetsNarrowTheAnswer() {
        findsFirst("团结社区党群服务中心", "wh-c-001");
        assertThat(search("团结", "&type=centre").path("items").values())
                .isNotEmpty()
                .allMatch(item -> item.path("type").asString().equals("centre"));
        assertThat(ids(search("团结", "&area=150121000000"))).isEmpty();
        assertThat(ids(search("", "&type=centre&service=legal-advice"))).containsExactly("wh-c-001");
        assertThat(ids(search("夜校", "&section=zhixing&from=2026-11-20&to=2026-11-20")))
                .containsExactly("story-1");
        assertThat(ids(search("夜校", "&to=2026-11-19"))).isEmpty();
        var near =
                search("党群服务中心", "&type=centre&near=39.66,106.83").path("items").get(0);
        assertThat(near.path("distance").asLong()).isBetween(700L, 1000L);
        assertThat(search("团结").path("facets").path("type").toString()).contains("\"centre\"");
    }

    @Test
    void suggestionsComeInCharactersPinyinAndInitials() {
        findsFirst("团结社区党群服务中心", "wh-c-001");
        for (var typed : List.of("团结社", "tuanjies", "tjsq", "党群", "dqfw")) {
            var answer = client.get("/api/search/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(answer.text()).as(typed).contains("wh-c-001");
        }
    }

    @Test
    void aCorrectionReplacesAndAWithdrawalRemoves() {
        FEEDS.publish(
                "news", "story-published", "story-2", Map.of("id", "story-2", "slug", "s2", "headline", "牧民定居点通电"));
        findsFirst("定居点通电", "story-2");
        FEEDS.publish(
                "news", "story-published", "story-2", Map.of("id", "story-2", "slug", "s2", "headline", "黄河渡口修好了"));
        findsFirst("黄河渡口", "story-2");
        FEEDS.publish("news", "story-withdrawn", "story-2", Map.of());
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(ids(search("黄河渡口"))).doesNotContain("story-2"));
    }

    @Test
    void aRenamedAreaIsFoundWithWhatLiesInIt() {
        area("150422000000", "county", "巴林左旗");
        area("150422203205", "village", "伙房村委会");
        findsFirst("巴林左旗 伙房", "150422203205");
        area("150422000000", "county", "林东市");
        findsFirst("林东市 伙房", "150422203205");
    }

    @Test
    void whateverIsTypedIsOnlyAValue() {
        findsFirst("哈力拜", "150121207231");
        for (var typed : List.of(
                "title:*", "\"", "a AND (", "\\", "%00\u0000\u0007", "哈力拜 OR 1=1; --", "字".repeat(2000), "<script>")) {
            assertThat(search(typed).has("total")).as(typed).isTrue();
        }
        assertThat(client.get("/api/search?q=" + "a".repeat(2001)).status()).isEqualTo(422);
        assertThat(client.get("/api/search?q=" + "a".repeat(2001)).text()).contains("查询内容请不要超过 2000 个字");
        assertThat(client.get("/api/search?area=wuhai").text())
                .contains("12 位行政区划代码")
                .doesNotContain("d{12}");
        assertThat(client.get("/api/search?section=A%20b").text()).doesNotContain("[a-z");
        assertThat(client.get("/api/search?type=planet").code()).isEqualTo("invalid-request");
        assertThat(client.get("/api/search?near=here").code()).isEqualTo("invalid-request");
        assertThat(client.get("/api/search?cursor=x").code()).isEqualTo("invalid-cursor");
    }

    @Test
    void pagesFollowOneAnother() {
        IntStream.range(0, 30)
                .forEach(number -> FEEDS.publish(
                        "registry",
                        "centre-saved",
                        "page-" + number,
                        Map.of("id", "page-" + number, "name", "翻页服务站" + number, "areaCode", "150302001001")));
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(search("翻页服务站", "&type=centre&limit=1")
                                .path("total")
                                .asInt())
                        .isGreaterThanOrEqualTo(30));
        var first = search("翻页服务站", "&type=centre&limit=20");
        var second = search(
                "翻页服务站", "&type=centre&limit=20&cursor=" + first.path("next").asString());
        assertThat(ids(first)).hasSize(20).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(second)).filteredOn(id -> id.startsWith("page-")).hasSize(10);
    }

    @Test
    void staffRebuildTheIndexBesideTheLiveOne() {
        findsFirst("哈力拜", "150121207231");
        assertThat(client.post("/api/search/index/rebuild", "").status()).isEqualTo(401);
        assertThat(client.as("writer", "news:write").get("/api/search/index").status())
                .isEqualTo(403);
        var operator = client.as("operator", "search:admin");

        var started = operator.post("/api/search/index/rebuild", "");
        assertThat(started.status()).isEqualTo(202);
        var name = started.json().path("name").asString();
        await().atMost(FINDABLE).untilAsserted(() -> {
            assertThat(ids(search("哈力拜"))).startsWith("150121207231");
            var edition = operator.get("/api/search/index")
                    .json()
                    .path("index")
                    .path("editions")
                    .get(0);
            assertThat(edition.path("name").asString()).isEqualTo(name);
            assertThat(edition.path("state").asString()).isEqualTo("LIVE");
        });
        await().atMost(FINDABLE).untilAsserted(() -> {
            var state = operator.get("/api/search/index").json();
            assertThat(state.path("index").path("documents").asLong())
                    .isEqualTo(state.path("index").path("entries").asLong());
            assertThat(state.path("feeds").values().stream()
                            .map(feed -> feed.path("source").asString()))
                    .containsExactly("booking", "news", "registry", "registry-centres");
        });
    }

    @Test
    void staffLetWordsMeanTheSameAndResultsComeFirst() {
        findsFirst("团结社区党群服务中心", "wh-c-001");
        assertThat(client.post("/api/search/synonyms", Map.of("words", List.of("a", "b")))
                        .status())
                .isEqualTo(401);
        var operator = operator();
        var words = Map.of("words", List.of("便民大厅", "党群服务中心"));
        var once = operator.with("Idempotency-Key", "words-1");
        var group = once.post("/api/search/synonyms", words);
        assertThat(group.status()).as(group.text()).isEqualTo(201);
        assertThat(once.post("/api/search/synonyms", words).text()).isEqualTo(group.text());
        assertThat(once.post("/api/search/synonyms", Map.of("words", List.of("甲乙", "丙丁")))
                        .code())
                .isEqualTo("idempotency-key-reused");
        findsFirst("团结社区便民大厅", "wh-c-001");
        var address = "/api/search/synonyms/" + group.json().path("id").asLong();
        assertThat(operator.get(address).header("ETag")).isEqualTo("\"1\"");
        assertThat(operator.put(address, Map.of("words", List.of("甲乙", "丙丁"))).status())
                .isEqualTo(428);

        var unknown = Map.of("question", "团结", "results", List.of("centre:nowhere"));
        assertThat(operator.post("/api/search/pins", unknown).code()).isEqualTo("invalid-request");
        var pinned = Map.of("question", "团结", "results", List.of("story:story-1", "organization:wh-o-001"));
        var pinOnce = operator.with("Idempotency-Key", "pin-1");
        var pin = pinOnce.post("/api/search/pins", pinned);
        assertThat(pin.status()).as(pin.text()).isEqualTo(201);
        assertThat(pin.header("ETag")).isEqualTo("\"1\"");
        var pinAddress = "/api/search/pins/" + pin.json().path("id").asLong();
        assertThat(pin.header("Location")).endsWith(pinAddress);
        assertThat(operator.get(pinAddress).header("ETag")).isEqualTo("\"1\"");
        assertThat(operator.post("/api/search/pins", pinned).code()).isEqualTo("already-pinned");
        assertThat(pinOnce.post("/api/search/pins", pinned).text()).isEqualTo(pin.text());
        assertThat(operator.get("/api/search/pins").json().has("next")).isTrue();
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(ids(search("团结"))).startsWith("story-1", "wh-o-001"));
        assertThat(ids(search("团结", "&type=centre"))).startsWith("wh-c-001");

        var other = Map.of("results", List.of("organization:wh-o-001"));
        assertThat(operator.put(pinAddress, other).status()).isEqualTo(428);
        assertThat(operator.with("If-Match", "\"7\"").put(pinAddress, other).status())
                .isEqualTo(412);
        var changed = operator.with("If-Match", "\"1\"").put(pinAddress, other);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(ids(search("团结"))).startsWith("wh-o-001"));
        assertThat(operator.with("If-Match", "\"1\"").put(pinAddress, other).status())
                .isEqualTo(412);

        assertThat(operator.delete(pinAddress).status()).isEqualTo(204);
        assertThat(operator.get(pinAddress).status()).isEqualTo(404);
        assertThat(operator.delete(address).status()).isEqualTo(204);
        assertThat(operator.get("/api/search/demand/unanswered").status()).isEqualTo(200);
    }

    @Test
    void theContractIsTheReviewedOne() {
        OpenApiSnapshot.verify(client, "/api/search/openapi.json.yaml");
    }
}

package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get, as text. */
class PagesIT extends AtThePortal {

    private Reader reader;

    @BeforeEach
    void aNewReader() {
        reader = somebody();
    }

    @Test
    void theHomePageIsChineseUnlessTheReaderPrefersEnglish() {
        assertThat(reader.get("/").text()).contains("<html lang=\"zh-CN\"", "找一找家门口的", "门开着，人就来了");
        assertThat(somebody().with("Accept-Language", "en-GB,en;q=0.9").get("/").text())
                .contains("<html lang=\"en\"", "Find the service centre");
    }

    @Test
    void theSwitchesStayForTheNextPage() {
        assertThat(reader.get("/?lang=en&type=big").text()).contains("lang=\"en\"", "class=\"big\"");

        assertThat(reader.get("/news").text()).contains("lang=\"en\"", "class=\"big\"");
        assertThat(neighbours.asked("GET /api/news/stories").getLast().headers())
                .containsEntry("accept-language", "en");
    }

    @Test
    void theHomePageWeighsLessThanThirtyKilobytes() throws IOException {
        var home = reader.get("/").text();
        var style = Pattern.compile("href=\"(/assets/site\\.css[^\"]*)\"").matcher(home);
        assertThat(style.find()).isTrue();
        var css = reader.get(style.group(1));

        assertThat(css.header("cache-control")).contains("max-age=31536000").contains("immutable");
        assertThat(zipped(home) + zipped(css.text())).isLessThan(30_000);
        assertThat(home).doesNotContain("http://fonts", "https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/circle",
                "/circle?lat=39.655&lon=106.81",
                "/places",
                "/places/150300000000/changes",
                "/centres/wh-c-001",
                "/book",
                "/my",
                "/news",
                "/sections/zhendi",
                "/series/fifteen-minutes",
                "/news/open-doors",
                "/organizations/wh-o-city",
                "/photos/00000000-0000-4000-8000-000000000001",
                "/search?q=x",
                "/staff",
                "/docs"
            })
    void everyPageSaysWhatItMayLoadAndWritesNoScriptOrStyleIntoItself(String path) {
        var page = reader.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'");
        assertThat(page.text()).doesNotContain(" style=\"", "<style", " onclick=");
        assertThat(Pattern.compile("<script(?![^>]*(src=|ld\\+json))")
                        .matcher(page.text())
                        .find())
                .as("inline script")
                .isFalse();
        assertThat(page.text()).contains("<main id=\"content\"", "class=\"skip\"", "<h1");
    }

    @Test
    void theCircleShowsWalkingTimesTheKilometreAndTheFirstFreeTime() {
        var words = reader.get("/circle?lat=39.655&lon=106.81&minutes=15&service=social-insurance")
                .words();

        assertThat(words).contains("15 分钟步行圈", "绿色大致是 15 分钟能走到的范围", "乌海市党群服务中心", "1 公里以内", "可上门服务", "最早可约： ", "09:00");
        assertThat(neighbours.asked("GET /api/booking/first-free"))
                .singleElement()
                .satisfies(call -> assertThat(call.path()).contains("lat=39.655", "service=social-insurance"));
    }

    @Test
    void anEmptyCircleNamesTheNearestCentreItsPhoneAndHomeVisits() {
        var words = reader.get("/circle?lat=43&lon=111").words();

        assertThat(words)
                .contains("没有服务中心", "赛汗嘎查党群服务站", "38.4 公里", "0473-555 0177", "可上门服务")
                .doesNotContain("时间为估算");
        assertThat(words.split("38.4 公里", -1))
                .as("how far it is stands there once")
                .hasSize(2);
    }

    @Test
    void whereNobodyOffersWhatWasAskedForTheNearestCentreIsNotSaidToDoIt() {
        var page = reader.get("/circle?lat=43&lon=111&service=nowhere");

        assertThat(page.words()).contains("还没有服务中心能办您选的事项", "赛汗嘎查党群服务站");
        assertThat(page.text()).contains("href=\"/book?centre=wh-c-077\"");
    }

    @Test
    void aServiceThatCannotBeOneIsNotLeftOutWithoutAWord() {
        for (var address : List.of("/circle?lat=39.655&lon=106.81", "/circle?place=%E4%B9%8C%E6%B5%B7", "/circle?")) {
            assertThat(reader.get(address + "&service=a%20b").words())
                    .as(address)
                    .contains("“a b”不是服务事项");
        }
        assertThat(reader.get("/circle?lat=39.655&lon=106.81&service=social-insurance")
                        .words())
                .doesNotContain("不是服务事项");
    }

    @Test
    void aPlaceByNameLeadsToTheAreasAndCentresItMayMean() {
        var page = reader.get("/circle?place=" + "%E4%B9%8C%E6%B5%B7");

        assertThat(page.text()).contains("href=\"/places/150300000000\"", "href=\"/centres/wh-c-001\"");
    }

    @Test
    void aCentreShowsHoursServicesFreeDaysAndItsStories() {
        var page = reader.get("/centres/wh-c-001");

        assertThat(page.text()).contains("href=\"tel:04735550101\"", "href=\"/news/open-doors\"");
        assertThat(page.words())
                .contains(
                        "Ухай хотын төв",
                        "星期六 09:00–12:00",
                        "星期日 休息",
                        "社会保险",
                        "社会保障卡",
                        "助听设备",
                        "余 9",
                        "元旦",
                        "约满",
                        "有的日期所在年份的放假安排还没有公布");
    }

    @Test
    void aPageSurvivesEachOfItsNeighbours() {
        neighbours.fails("news");
        neighbours.fails("booking");

        var centre = reader.get("/centres/wh-c-001");
        assertThat(centre.status()).isEqualTo(200);
        assertThat(centre.words()).contains("乌海市党群服务中心", "新闻暂时读不到", "预约服务暂时连接不上", "法律咨询");
        assertThat(reader.get("/").words()).contains("找一找家门口的", "新闻暂时读不到");

        neighbours.fails("registry");
        neighbours.fails("search");
        assertThat(reader.get("/centres/wh-c-001").status()).isEqualTo(503);
        assertThat(reader.get("/circle?lat=39.6&lon=106.8").words()).contains("服务中心的资料暂时读不到");
        assertThat(reader.get("/search?q=x").words()).contains("搜索暂时用不了");
    }

    @Test
    void whereSearchSaysThatAnAreaIsLeadsToItsPage() {
        assertThat(reader.get("/areas/150300000000").header("location")).endsWith("/places/150300000000");
    }

    @Test
    void searchMarksWhatMatchedAndNothingElseIsMarkup() {
        var page = reader.get("/search?q=%E5%85%9A%E7%BE%A4&kind=centre");

        assertThat(page.text())
                .contains("<mark>党群服务中心</mark>", "5 &lt; 6，&lt;script&gt; 不是标签")
                .doesNotContain("<script> 不是");
        assertThat(page.words()).contains("搜索服务正在恢复", "找到 4 条");
        assertThat(neighbours.asked("GET /api/search").getFirst().path()).contains("type=centre");
    }

    @Test
    void whatWasFoundCanBeNarrowedAndWidenedAgain() {
        var page = reader.get("/search?q=x&accessible=step-free&year=2026&series=%3Cb%3E");

        assertThat(neighbours.asked("GET /api/search").getFirst().path())
                .contains("accessible=step-free", "from=2026-01-01", "to=2026-12-31")
                .doesNotContain("series");
        assertThat(page.text())
                .contains(
                        "href=\"/search?q=x&amp;area=150302000000&amp;accessible=step-free&amp;year=2026\"",
                        "href=\"/search?q=x&amp;year=2026\"",
                        "<span lang=\"mn-Mong\"><mark>");
        assertThat(page.words()).contains("海勃湾区 3", "无台阶通行 ×", "又名：");
    }

    @Test
    void wordsOfReadersAreNeverMarkup() {
        var page = reader.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E");

        assertThat(page.text()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void errorsArePagesToo() {
        assertThat(reader.get("/nowhere")).satisfies(page -> {
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.header("content-type")).startsWith("text/html");
            assertThat(page.words()).contains("没有找到这个页面");
        });
        assertThat(reader.get("/centres/unknown").status()).isEqualTo(404);
        assertThat(reader.post("/news").status()).isEqualTo(405);
    }

    @Test
    void staffSeeTheSignInOrTheirOwnWork() {
        assertThat(reader.get("/staff").text()).contains("href=\"/session/start/changkai\"");

        assertThat(reader.get("/staff?sign-in=failed").words()).contains("登录没有成功");

        var clerk = staff("clerk", "booking:desk");
        assertThat(clerk.get("/staff").words()).contains("已登录：clerk", "服务中心").doesNotContain("编辑部");

        var writer = staff("writer", "news:write");
        assertThat(writer.get("/staff").text()).contains("href=\"/staff/news\"", "href=\"/staff/photos\"");
    }

    private static int zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}

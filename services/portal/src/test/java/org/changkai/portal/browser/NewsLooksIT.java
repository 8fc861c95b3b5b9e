package org.changkai.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the newspaper's pages stand on screens. With {@code -Dchangkai.shots=<folder>} it also leaves pictures there. */
class NewsLooksIT extends AtABrowser {

    @Test
    void theStateOfAStoryThatCanBePutInIsReadInOneLineOnAPhone() {
        neighbours.say("GET /api/search", Said.json("""
                {"items": [{"type": "story", "id": "b3", "title": "老街的一盏灯亮了，社区里的人晚饭后都来坐一坐，说说话"}]}"""));
        assertThat(seen("order-found", 400, "/staff/news/order?q=%E8%80%81%E8%A1%97", """
                (states => states.length > 0 && document.documentElement.scrollWidth <= 400
                    && [...states].every(state => state.getBoundingClientRect().height
                        < 2 * parseFloat(getComputedStyle(state).lineHeight)))(document.querySelectorAll('.check .hint'))
                """))
                .isEqualTo(true);
    }

    @Test
    void theNamesOnTheSignOffSheetAreReadAcrossOnAPhone() {
        neighbours.say("GET /api/news/stories/11111111-2222-4333-8444-555555555555/sign-off-sheet", Said.json("""
                {"id": "11111111-2222-4333-8444-555555555555", "slug": "a", "headline": "开门", "state": "IN_REVIEW",
                 "version": 4,
                 "signOffs": [{"kind": "REVIEW", "round": "FIRST", "verdict": "PASS", "by": "初审编辑（示例）", "account": "w",
                   "at": "2026-11-22T10:20:00+08:00", "version": 4, "hash": "b4c1c2d4e5b60718293a",
                   "note": "第二段的开课时间和课表已经一致，数字也已核对。"}],
                 "log": [{"action": "PROOF_PASSED", "by": "终审编辑（示例）", "account": "z",
                   "at": "2026-11-22T11:00:00+08:00", "version": 3, "note": "SECOND"}]}"""));
        assertThat(seen("sheet", 400, "/staff/news/11111111-2222-4333-8444-555555555555/sheet", """
                (names => names.length == 4 && [...names].every(name => {
                  const words = document.createRange();
                  words.selectNodeContents(name);
                  return words.getBoundingClientRect().height < 2 * parseFloat(getComputedStyle(name).lineHeight);
                }))(document.querySelectorAll('td.line'))
                """))
                .isEqualTo(true);
    }

    @Test
    void theDeskOfTheNewsroomIsReadInColumns() {
        neighbours.say("GET /api/news/desk/stories", Said.json("""
                {"items": [
                 {"id": "a1", "version": 4, "state": "IN_REVIEW", "headline": "门开着，人就来了", "section": "zhendi",
                  "savedAt": "2026-11-22T15:00:00+08:00", "open": ["REVIEW/SECOND", "PROOF/FIRST"], "waiting": true,
                  "returned": {"kind": "PROOF", "round": "FIRST", "by": "赵校对", "at": "2026-11-22T10:20:00+08:00",
                   "note": "第二段的开课时间和课表不一致，请核实。"}},
                 {"id": "a2", "version": 14, "state": "IN_REVIEW", "headline": "夜校课表上新，书法课和智能手机课报名人数最多",
                  "section": "zhendi", "savedAt": "2026-11-02T04:05:00+08:00", "open": [], "waiting": true}]}"""));
        assertThat(seen("newsroom-lines", 1280, "/staff/news", """
                new Set([...document.querySelectorAll('.shelf b + span')].map(one => one.getBoundingClientRect().x)).size
                """)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/news/open-doors, 400",
        "/news/open-doors, 1280",
        "/issues/2026-11-23, 400",
        "/issues/2026-11-23, 1280",
        "/photos/00000000-0000-4000-8000-000000000001, 400",
        "/photos/00000000-0000-4000-8000-000000000001, 1280"
    })
    void aLongCreditStaysOnThePage(String path, int width) {
        var addresses =
                List.of("stories/open-doors", "issues/2026-11-23", "photos/00000000-0000-4000-8000-000000000001");
        for (var address : addresses) {
            neighbours.sayOtherwise("/api/news/" + address, "苏日娜", "江砚".repeat(50) + "W".repeat(100));
        }
        assertThat(seen("credit" + path.replace('/', '-'), width, path, """
                document.querySelector('.credit') != null && document.documentElement.scrollWidth == innerWidth
                """)).isEqualTo(true);
    }

    @Test
    void thePicturesOfAPhotoKeepAwayFromTheButtonAboveThem() {
        assertThat((Number) seen("photo-cuts", 400, "/staff/photos/00000000-0000-4000-8000-000000000001", """
                document.querySelector('.columns + .contact-sheet').getBoundingClientRect().top
                    - document.querySelector('form.sheet .button').getBoundingClientRect().bottom
                """))
                .satisfies(gap -> assertThat(gap.doubleValue()).isGreaterThan(12));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1280})
    void whatIsToldOfAMongolianStoryRunsDownAsItsHeadlineDoes(int width) {
        neighbours.say("GET /api/news/front", Said.json("""
                {"items": [
                 {"story": {"id": "m1", "slug": "m1", "headline": "%s", "language": "mn-Mong",
                  "kicker": "%s", "lead": "%s",
                  "section": "zhendi", "publishedAt": "2026-11-23T08:30:00+08:00"}}]}""".formatted(
                        "ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠲᠥᠪ ᠦᠨ ᠡᠭᠦᠳᠡ ᠨᠡᠭᠡᠭᠡᠲᠡᠢ ".repeat(5),
                        "ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡ ".repeat(16),
                        "ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠲᠥᠪ ᠦᠨ ᠡᠭᠦᠳᠡ ᠡᠳᠦᠷ ᠪᠦᠷᠢ ᠨᠡᠭᠡᠭᠡᠲᠡᠢ᠃ ".repeat(12))));
        assertThat(seen("news-told", width, "/news", """
                (told => told.length == 3 && document.documentElement.scrollWidth == innerWidth
                    && told.every(one => getComputedStyle(one).writingMode == 'vertical-lr')
                    && told.every((one, at) => at == 0
                        || one.getBoundingClientRect().left >= told[at - 1].getBoundingClientRect().right))(
                  [...document.querySelectorAll('.story-card :is(.kicker, .headline, .lead):lang(mn-Mong)')].slice(0, 3))
                """)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1280})
    void nothingIsLeftBelowAHeadlineThatRunsDown(int width) {
        neighbours.say("GET /api/news/front", Said.json("""
                {"items": [
                 {"id": "a1", "slug": "a1", "headline": "门开着，人就来了", "language": "zh", "section": "zhendi"},
                 {"id": "m1", "slug": "m1", "headline": "ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠲᠥᠪ ᠦᠨ ᠡᠭᠦᠳᠡ ᠨᠡᠭᠡᠭᠡᠲᠡᠢ", "language": "mn-Mong",
                  "section": "zhendi", "publishedAt": "2026-11-23T08:30:00+08:00"}]}"""));
        assertThat(seen("news-down", width, "/news", """
                [...document.querySelectorAll('.headline:lang(mn-Mong)')].map(headline => {
                  const words = document.createRange();
                  words.selectNodeContents(headline);
                  return headline.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom < 3;
                })[0]""")).isEqualTo(true);
    }

    @Test
    void theWordsOverTheFieldsOfANewSectionStandInOneLine() {
        assertThat(seen("newsroom-masthead-founds", 1280, "/staff/news/masthead", """
                (rows => rows.length == 2 && rows.every(row =>
                  new Set([...row.querySelectorAll('label')].map(one => one.getBoundingClientRect().top)).size == 1))(
                  [...document.querySelectorAll('form.upload .triple')])
                """))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/news/masthead", "/staff/news/11111111-2222-4333-8444-555555555555/edit"})
    void boxesThatOpenDoNotTouchTheirNeighbours(String path) {
        assertThat(seen("boxes" + path.replace('/', '-'), 1280, path, """
                (boxes => boxes.length > 1 && boxes.every(box => {
                  const seen = one => one && one.getBoundingClientRect();
                  const here = seen(box), above = seen(box.previousElementSibling), below = seen(box.nextElementSibling);
                  return (!above || here.top - above.bottom >= 8) && (!below || below.top - here.bottom >= 8);
                }))([...document.querySelectorAll('.chooser')])
                """)).isEqualTo(true);
    }

    /** What the script says of the page. */
    private Object seen(String name, int width, String path, String script) {
        try (var context = chromium.reader(width, 800, true)) {
            if (path.startsWith("/staff/")) {
                var token = TestTokens.bearer("everybody", "news:write", "news:review", "news:publish");
                context.setExtraHTTPHeaders(Map.of("Authorization", token));
            }
            var page = page(context);
            page.navigate(address(path));
            picture(page, name, width, 800);
            var said = page.evaluate(script);
            assertThat(complaints).isEmpty();
            return said;
        }
    }
}

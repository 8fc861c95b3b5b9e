package org.changkai.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

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

    /** What the script says of the page. */
    private Object seen(String name, int width, String path, String script) {
        try (var context = chromium.reader(width, 800, true)) {
            if (path.startsWith("/staff/")) {
                var token = TestTokens.bearer("everybody", "news:review", "news:publish");
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

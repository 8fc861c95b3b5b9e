package org.changkai.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suggestions while somebody types, on a small phone and with the keys alone. */
class SuggestionsIT extends AtABrowser {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void nothingIsAsked() {
        asked.clear();
    }

    @Test
    void theArrowKeysWalkThroughTheListAndEnterSearches() {
        var page = reader("/");
        answers(page, "wuhai");
        var box = box(page);
        box.pressSequentially("wuhai");
        assertThat(options(page)).hasCount(3);
        assertThat(asked).as("one question after the pause").hasSize(1);
        assertThat(box).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".typed [role=status]")).hasText("3 条建议，可用上下键选择");
        box.press("ArrowDown");
        box.press("ArrowDown");
        assertThat(options(page).nth(1)).hasAttribute("aria-selected", "true");
        assertThat(box).hasAttribute("aria-activedescendant", "q-suggestions-1");
        shoot(page);
        box.press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=%E4%B9%8C%E6%B5%B7%E5%B8%82$"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void escapeClosesTheListAndEnterThenSearchesWhatWasTyped() {
        var page = reader("/search");
        answers(page, "wuhai");
        var box = box(page);
        box.pressSequentially("wuhai");
        assertThat(options(page)).hasCount(3);
        box.press("Escape");
        assertThat(page.locator(".suggestions")).isHidden();
        assertThat(box).hasAttribute("aria-expanded", "false");
        assertThat(box).hasValue("wuhai");
        box.press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=wuhai$"));
    }

    @Test
    void aFingerChoosesAndNothingRunsOutOfTheScreen() {
        var page = reader("/search?q=x&kind=centre");
        answers(page, "wuhai");
        var box = box(page);
        box.fill("wuhai");
        assertThat(options(page)).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        options(page).first().click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=%E4%B9%8C.*&kind=centre$"));
    }

    @Test
    void noSuggestionOvertakesALaterOne() {
        var page = reader("/");
        var late = new ArrayList<Route>();
        page.route("**/api/search/suggest?**", route -> {
            if (route.request().url().endsWith("q=w")) {
                late.add(route);
            } else {
                answer(route, "later");
            }
        });
        var box = box(page);
        page.waitForRequest("**/suggest?q=w", () -> box.pressSequentially("w"));
        box.pressSequentially("u");
        assertThat(options(page).last()).containsText("later");
        late.forEach(route -> answer(route, "overtaken"));
        page.evaluate("new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))");
        assertThat(options(page).last()).containsText("later");
        assertThat(late).hasSize(1);
    }

    @Test
    void whereSearchIsAwayNothingIsSuggestedAndTheFormWorks() {
        var page = reader("/");
        page.route("**/api/search/suggest?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        var box = box(page);
        page.waitForResponse("**/suggest?**", () -> box.pressSequentially("wuhai"));
        assertThat(page.locator(".suggestions")).isHidden();
        box.press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=wuhai$"));
    }

    @Test
    void withoutScriptsItIsAPlainField() {
        var page = page(chromium.reader(360, 740, false));
        page.navigate(address("/search"));
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isVisible();
        page.getByRole(AriaRole.SEARCHBOX).fill("wuhai");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=wuhai$"));
    }

    @Test
    void whoSaysWhereFindsWhatIsNear() {
        var page = reader("/search?q=x");
        page.getByText("按我的位置，近的优先").click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=x&lat=39\\.655&lon=106\\.810$"));
        assertThat(page.getByText("已参考您的位置")).isVisible();
        assertThat(neighbours.asked("GET /api/search").getLast().path()).contains("near=39.655%2C106.810");
    }

    private Page reader(String path) {
        var page = page(chromium.reader(360, 740, true));
        page.navigate(address(path));
        return page;
    }

    private void answers(Page page, String last) {
        page.route("**/api/search/suggest?**", route -> {
            asked.add(route.request().url());
            answer(route, last);
        });
    }

    private static void answer(Route route, String last) {
        var suggested = """
            {"items":[
             {"type":"centre","id":"wh-c-001","title":"乌海市党群服务中心","place":"内蒙古自治区 乌海市 海勃湾区","url":"/centres/wh-c-001"},
             {"type":"area","id":"150300000000","title":"乌海市","place":"内蒙古自治区","url":"/areas/150300000000"},
             {"type":"story","id":"a1","title":"%s","url":"/news/open-doors"}]}""".formatted(last);
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(suggested));
    }

    private static Locator box(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("搜索中心、事项、新闻"));
    }

    private static Locator options(Page page) {
        return page.locator(".suggestions").getByRole(AriaRole.OPTION);
    }

    private static void shoot(Page page) {
        var folder = System.getProperty("changkai.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, "suggestions.png")));
        }
    }
}

package org.changkai.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor's errands in a browser, with scripts and without. */
class NewsroomErrandsIT extends AtABrowser {

    /** What is held here is held before a byte is sent, so that Chromium tells of none. */
    private static final String TELLS_OF_SENT_BYTES = """
            const send = XMLHttpRequest.prototype.send;
            XMLHttpRequest.prototype.send = function (body) {
              send.call(this, body);
              if (body) this.upload.dispatchEvent(new ProgressEvent("progress", { loaded: body.size }));
            };
            """;

    private static final String STORY = "/staff/news/11111111-2222-4333-8444-555555555555";
    private static final String SAVE = "PUT /api/news/stories/11111111-2222-4333-8444-555555555555";

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void blocksAreMovedAddedAndTakenAwayAndAllIsSaved(boolean scripts) {
        var page = editor(scripts);
        page.navigate(address(STORY + "/edit"));
        var blocks = page.locator("[data-block]");
        var before = blocks.count();

        tool(blocks.first(), "下移").click();
        assertThat(blocks.nth(1).locator("textarea")).hasValue(Pattern.compile("七十三岁的王秀兰.*"));
        tool(blocks.last(), "删除这一段").click();
        assertThat(blocks).hasCount(before - 1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("在末尾加一段"))
                .click();
        assertThat(blocks).hasCount(before);
        blocks.last().locator("textarea").fill("最后一段。");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .last()
                .click();

        assertThat(page).hasURL(address(STORY + "?done=saved"));
        var saved = neighbours.asked(SAVE).stream()
                .filter(call -> !call.path().endsWith("/editing"))
                .toList();
        assertThat(saved).hasSize(1);
        assertThat(saved.getFirst().body())
                .contains("{\"type\":\"paragraph\",\"text\":\"最后一段。\"}")
                .doesNotContain("文中人物均为示例");
        assertThat(saved.getFirst().body().indexOf("\"photo\":\"00000000"))
                .isLessThan(saved.getFirst().body().indexOf("七十三岁的王秀兰"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsPastedFromWordKeepsItsStructure() {
        var page = editor(true);
        page.navigate(address(STORY + "/edit"));
        var first = page.locator("[data-block] textarea").first();
        first.evaluate("""
            area => {
              const data = new DataTransfer();
              data.setData("text/html", "<h2>贴进来的小标题</h2><p>贴进来的第一段。</p>");
              data.setData("text/plain", "贴进来的小标题\\n贴进来的第一段。");
              area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);

        var blocks = page.locator("[data-block]");
        assertThat(blocks.nth(1).locator("textarea")).hasValue("贴进来的小标题");
        assertThat(blocks.nth(1).locator("select")).hasValue("crosshead");
        assertThat(blocks.nth(3).locator("textarea")).hasValue("时段 | 人次\n上午 | 126");
        assertThat(neighbours.asked("POST /api/news/stories/paste").getFirst().body())
                .contains("<h2>贴进来的小标题</h2>");
        assertThat(complaints).isEmpty();
    }

    @Test
    void manyPhotographsAreSentOneAfterTheOtherWithTheirState() {
        var page = editor(true);
        page.navigate(address("/staff/photos"));
        page.getByLabel("选照片上传（可多选）").setInputFiles(new FilePayload[] {picture("星河.jpg"), picture("b.jpg")});
        var go = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传").setExact(true));
        var begun = page.waitForRequest("**/api/news/photos/uploads", go::click);

        assertThat(page.locator("[data-uploads] .good")).hasCount(2);
        assertThat(begun.headers()).as("its name").containsEntry("upload-metadata", "filename 5pif5rKzLmpwZw==");
        assertThat(page.locator("[data-uploads] .good a").first())
                .hasAttribute("href", Pattern.compile("/staff/photos/0+-0000-4000-8000-0+1\\?alike=.*"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPhotographGoesOnWhereTheLineBroke() {
        neighbours.say("PATCH /api/news/photos/uploads", Said.problem(503, "photo-busy", "图片处理繁忙", "请稍后再传。"));
        var page = editor(true);
        page.navigate(address("/staff/photos"));
        page.getByLabel("选照片上传（可多选）").setInputFiles(new FilePayload[] {picture("c.jpg")});
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("上传").setExact(true))
                .click();
        assertThat(page.locator("[data-uploads]")).containsText("稍后从断点继续");

        neighbours.asUsual();

        assertThat(page.locator("[data-uploads] .good")).hasCount(1);
        assertThat(neighbours.asked("POST /api/news/photos/uploads"))
                .as("not begun a second time")
                .isEmpty();
    }

    @Test
    void aPhotographThatIsBeingSentSaysSoAndTheNextOneWaits() {
        var page = editor(true);
        page.navigate(address("/staff/photos"));
        page.route("**/api/news/photos/uploads", held -> {}); // never answered
        page.getByLabel("选照片上传（可多选）").setInputFiles(new FilePayload[] {picture("d.jpg"), picture("e.jpg")});
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("上传").setExact(true))
                .click();

        assertThat(page.locator("[data-uploads] li").first()).containsText("正在上传");
        assertThat(page.locator("[data-uploads] li").last()).containsText("等待上传");
    }

    @Test
    void aPhotographThatIsThereIsBeingProcessedUntilItsSizesAreMade() {
        var page = editor(true);
        page.addInitScript(TELLS_OF_SENT_BYTES);
        page.navigate(address("/staff/photos"));
        page.route("**/api/news/photos/uploads/*", held -> {}); // never answered
        page.getByLabel("选照片上传（可多选）").setInputFiles(new FilePayload[] {picture("f.jpg")});
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("上传").setExact(true))
                .click();

        assertThat(page.locator("[data-uploads] li")).containsText("已传完，正在处理");
    }

    @Test
    void enterInTheSearchForPhotographsSearchesAndDoesNotSave() {
        var page = editor(true);
        page.navigate(address(STORY + "/edit"));

        page.locator("details:has(#photo-q)").evaluateAll("all => all.forEach(one => { one.open = true; })");
        page.locator("#photo-q").fill("读书");
        page.locator("#photo-q").press("Enter");

        assertThat(page.locator("[name=photo-add]").first()).isVisible();
        assertThat(neighbours.asked("GET /api/news/photos"))
                .anyMatch(call -> call.path().contains("q="));
        assertThat(neighbours.asked(SAVE).stream().filter(call -> !call.path().endsWith("/editing")))
                .isEmpty();
    }

    @Test
    void whatAStoryIsAboutStandsInItsColumn() {
        var page = editor(true);
        page.navigate(address("/news/open-doors"));

        var column = page.locator("article.story").boundingBox();
        var about = page.locator(".story + .about").boundingBox();
        assertThat(about.x).isEqualTo(column.x);
        assertThat(about.width).isEqualTo(column.width);
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/jpeg", "bytes".getBytes(StandardCharsets.UTF_8));
    }

    private static Locator tool(Locator block, String name) {
        return block.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Page editor(boolean scripts) {
        var context = chromium.reader(1000, 800, scripts);
        context.setExtraHTTPHeaders(
                Map.of("Authorization", TestTokens.bearer("writer", "news:write", "news:review", "news:publish")));
        return page(context);
    }
}

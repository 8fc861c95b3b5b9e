package org.changkai.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** A citizen's errands on a small phone. */
class ErrandsIT extends AtABrowser {

    @Test
    void whoHasScriptsGoesFromTheOwnPositionToTheBooking() {
        var page = reader(true);

        page.navigate(address("/"));
        page.getByLabel("要办什么事？").selectOption("social-insurance");
        button(page, "用我现在的位置").click();
        assertThat(page).hasURL(Pattern.compile("lat=39\\.65500&lon=106\\.81"));
        assertThat(page.getByText("最早可约")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("预约 乌海市党群服务中心"))
                .or(page.locator(".near").first().locator("a.button"))
                .first()
                .click();

        booksFromTheTimesOn(page, true);
        movesAndCancels(page);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoHasNoScriptsGoesFromTheAreaToTheBooking() {
        var page = reader(false);

        page.navigate(address("/"));
        page.getByLabel("您在哪里？").fill("乌海");
        button(page, "查找").click();
        link(page, "乌海市 内蒙古自治区").click();
        link(page, "看这里 15 分钟能走到的中心").click();
        page.locator(".near").first().locator("a.button").click();
        page.locator(".choices").getByRole(AriaRole.LINK).first().click();

        booksFromTheTimesOn(page, false);
        movesAndCancels(page);
    }

    @Test
    void aTimeThatWasJustTakenIsSaidClearlyAndTheOthersAreOffered() {
        neighbours.say("POST /api/booking/holds", Said.problem(409, "slot-taken", "这个时间已经约满", "请选择其他时间。"));
        var page = reader(true);

        page.navigate(address("/book?centre=wh-c-001&service=social-insurance"));
        page.locator("button.time:enabled").first().click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("这个时间刚刚被约走了");
        assertThat(page.locator("button.time:enabled")).hasCount(4);
    }

    @Test
    void aHoldThatRanOutLeadsBackToTheTimes() {
        neighbours.say("POST /api/booking/appointments", Said.problem(410, "hold-expired", "占位已过期", "请重新选择时间。"));
        var page = reader(true);

        page.navigate(address("/book?centre=wh-c-001&service=social-insurance"));
        page.locator("button.time:enabled").first().click();
        page.getByLabel("您的姓名").fill("王秀兰");
        page.getByLabel("联系电话").fill("13800005678");
        button(page, "下一步：核对").click();
        button(page, "确认预约").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("保留时间已过");
        link(page, "重新选时间").click();
        assertThat(page.locator("button.time:enabled").first()).isVisible();
    }

    @Test
    void mistakesAreNamedAndTheFirstThingThatIsFocused() {
        var page = reader(true);

        page.navigate(address("/book?centre=wh-c-001&service=social-insurance"));
        page.locator("button.time:enabled").first().click();
        page.getByLabel("联系电话").fill("12");
        page.getByLabel("替别人预约（家人、邻居等）").check();
        button(page, "下一步：核对").click();

        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK))
                .hasText(new String[] {"请填写姓名", "请填写正确的电话号码", "请填写办事人姓名", "请选择您与办事人的关系", "替别人预约，请先征得本人同意并勾选"});
        assertThat(page.getByLabel("联系电话")).hasValue("12");
        assertThat(page.getByLabel("联系电话")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aReferenceWithTheWrongSecretOpensNothing() {
        var page = reader(false);

        page.navigate(address("/my"));
        page.getByLabel("预约编号").fill("BK7Q2M");
        page.getByLabel("预约密码").fill("guess");
        button(page, "打开预约").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有找到这次预约");
        assertThat(page.getByLabel("预约编号")).hasValue("BK7Q2M");
    }

    @Test
    void theKeyboardReachesEverythingAndTheFirstStopSkipsToTheContent() {
        var page = reader(true);

        page.navigate(address("/"));
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("跳到正文");
        assertThat(page.locator(":focus")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasId("place");
        var outline = page.locator(":focus").evaluate("element => getComputedStyle(element).outlineWidth");
        assertThat(outline).isEqualTo("3px");
    }

    private void booksFromTheTimesOn(Page page, boolean scripts) {
        assertThat(page.locator(".days a[aria-current=date]")).hasCount(1);
        page.locator("button.time:enabled").first().click();
        assertThat(page.getByText("名额已为您保留到")).isVisible();
        if (scripts) {
            assertThat(page.locator("[data-clock]")).hasText(Pattern.compile("还剩 \\d+ 分 \\d\\d 秒"));
        }
        page.getByLabel("您的姓名").fill("王秀兰");
        page.getByLabel("联系电话").fill("138 0000 5678");
        page.getByLabel("替别人预约（家人、邻居等）").check();
        page.getByLabel("办事人姓名").fill("李大山");
        page.getByLabel("您是办事人的").selectOption("spouse");
        page.getByLabel("我已告知本人并征得其同意").check();
        button(page, "下一步：核对").click();
        assertThat(page.getByText("李大山（您是其配偶）")).isVisible();
        button(page, "确认预约").click();

        assertThat(page).hasURL(address("/book/done"));
        assertThat(heading(page, "约好了")).isVisible();
        assertThat(page.getByText("BK7Q2M").first()).isVisible();
        assertThat(page.getByText("s3cret-words")).isVisible();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("预约二维码")))
                .isVisible();
        var sent = neighbours.asked("POST /api/booking/appointments").getLast();
        assertThat(sent.body())
                .contains(
                        "\"phone\":\"13800005678\"", "\"forPerson\":{", "李大山", "0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d01");
        assertThat(sent.headers()).containsKey("idempotency-key");
    }

    private void movesAndCancels(Page page) {
        link(page, "我的预约").click();
        page.getByLabel("预约编号").fill("BK7Q2M");
        page.getByLabel("预约密码").fill("s3cret-words");
        button(page, "打开预约").click();
        assertThat(page).hasURL(address("/my/BK7Q2M"));

        link(page, "改期").click();
        page.locator("button.time:enabled").last().click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已经改期");

        link(page, "取消预约").click();
        button(page, "确定取消").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("预约已取消");
        assertThat(neighbours.asked("POST /api/booking/appointments/BK7Q2M/cancellation"))
                .hasSize(1);

        button(page, "在这台设备上关闭").click();
        page.navigate(address("/my/BK7Q2M"));
        assertThat(page.getByLabel("预约密码")).isVisible();
    }

    private Page reader(boolean scripts) {
        return page(chromium.reader(360, 740, scripts));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

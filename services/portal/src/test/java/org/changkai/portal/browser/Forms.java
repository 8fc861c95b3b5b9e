package org.changkai.portal.browser;

import com.microsoft.playwright.Page;
import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.Neighbourhood.Said;

/** Ways through forms to pages that have no address of their own. */
final class Forms {

    private Forms() {}

    static void go(Page page, String base, String name) {
        switch (name) {
            case "book-confirm", "book-code" -> book(page, base, name.equals("book-code"));
            case "book-mistakes" -> {
                page.navigate(base + "/book?centre=wh-c-001&service=social-insurance");
                page.locator("button.time:enabled").first().click();
                page.getByLabel("替别人预约（家人、邻居等）").check();
                page.locator("main form.sheet button.button").click();
            }
            case "my-code", "my-list" -> find(page, base, name.equals("my-list"));
            case "wait-entry" -> {
                page.navigate(base + "/wait?centre=wh-c-001&service=social-insurance&date=2026-11-27");
                page.locator("#name").fill("王秀兰");
                page.locator("#phone").fill("13800005678");
                page.locator("main form.sheet button.button").click();
            }
            case "manage-stale" -> {
                Neighbourhood.open()
                        .say(
                                "PUT /api/booking/centres/wh-c-001/schedule",
                                Said.problem(412, "revision-stale", "已被更改", "请重新读取。"));
                page.navigate(base + "/staff/centres/wh-c-001/schedule");
                page.locator("[name=day6]").first().fill("10:00-16:00");
                page.locator(".save button").click();
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static void book(Page page, String base, boolean withCode) {
        page.navigate(base + "/book?centre=wh-c-001&service=social-insurance");
        page.locator("button.time:enabled").first().click();
        page.locator("#name").fill("王秀兰");
        page.locator("#phone").fill("138 0000 5678");
        page.getByLabel("替别人预约（家人、邻居等）").check();
        page.locator("#personName").fill("李大山");
        page.locator("#relation").selectOption("spouse");
        page.locator("#consent").check();
        page.locator("[name=priority]").check();
        page.locator("main form.sheet button.button").click();
        if (withCode) {
            Neighbourhood.open()
                    .say(
                            "POST /api/booking/appointments",
                            Said.problem(422, "phone-not-verified", "手机号还没有验证", "请先验证。"));
            page.locator("form[action='/book/appointments'] button").first().click();
            page.locator("form[action='/book/code'] button").first().click();
        }
    }

    private static void find(Page page, String base, boolean verified) {
        page.navigate(base + "/my/phone");
        page.locator("#phone").fill("13800005678");
        page.locator("main form button.button").first().click();
        if (verified) {
            page.locator("#code").fill("123456");
            page.locator("main form button.button").first().click();
            page.locator(".slips").first().waitFor();
        }
    }
}

package org.changkai.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages of booking lie on a telephone and on a small window. */
class BookingLooksIT extends AtABrowser {

    private static final String CHOSEN =
            "centre=wh-c-001&service=social-insurance&start=2099-11-25T09:00:00%2B08:00&hold=h&until=2099-11-24T10:00:00%2B08:00";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongDayIsJumpedThroughByItsParts(boolean scripts) {
        neighbours.say("GET /api/booking/centres/wh-c-001/calendar", Said.json(aLongDay()));
        try (var context = chromium.reader(400, 800, scripts)) {
            var page = page(context);
            page.navigate(address("/book?centre=wh-c-001&service=social-insurance"));
            assertThat(page.locator("nav.parts a").allTextContents()).containsExactly("上午", "下午", "晚上");

            page.locator("nav.parts a").last().focus();
            page.keyboard().press("Enter");
            assertThat(inView(page.locator("#evening"))).isTrue();
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus b").textContent())
                    .as("the first time of the evening")
                    .isEqualTo("18:00");
            look(context, "/book?centre=wh-c-001&service=social-insurance", "book-long-day-" + scripts);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aShortDayHasNothingToJumpTo() {
        try (var context = chromium.reader(400, 800, true)) {
            var page = page(context);
            page.navigate(address("/book?centre=wh-c-001&service=social-insurance"));
            assertThat(page.locator("h3").allTextContents()).containsExactly("上午", "下午");
            assertThat(page.locator("nav.parts").count()).isZero();
        }
    }

    @Test
    void anotherTimeStandsApartFromTheNameBelow() {
        try (var context = chromium.reader(400, 800, true)) {
            var page = page(context);
            page.navigate(address("/book/contact?" + CHOSEN));
            var button = box(page.locator("form[action='/book/back'] button"));
            var label = box(page.locator("label[for=name]"));
            assertThat(label.y - (button.y + button.height)).isGreaterThan(15);
            look(context, "/book/contact?" + CHOSEN, "book-contact-gap");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1280})
    void aClerkReadsEachTimeOnOneLine(int width) {
        neighbours.say("GET /api/booking/centres/wh-c-001/calendar", Said.json(aLongDay()));
        try (var context = chromium.reader(width, 900, true)) {
            context.setExtraHTTPHeaders(Map.of("Authorization", TestTokens.bearer("clerk", "booking:desk")));
            var page = page(context);
            page.navigate(address("/desk/wh-c-001/booking?counter=2&service=social-insurance"));
            assertThat(page.locator(".times .check").count()).isEqualTo(72);
            assertThat((Boolean) page.evaluate("""
                [...document.querySelectorAll('.times .check')].every(time => {
                    const words = document.createRange();
                    words.selectNodeContents(time);
                    return words.getBoundingClientRect().height < 40 && time.scrollWidth <= time.clientWidth;
                })
                """)).isTrue();
            picture(page, "desk-times", width, 900);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1280})
    void aVisitIsReadWholeInBiggerType(int width) {
        neighbours.say("GET /api/booking/appointments/C8SKCT87", Said.json("""
                {"reference":"C8SKCT87","centre":"wh-c-001","centreName":"乌海市海勃湾区新华街道党群服务中心",
                "phone":"0473-1234567","service":"social-insurance","start":"2099-11-30T16:30:00+08:00","status":"BOOKED"}
                """));
        try (var context = chromium.reader(width, 900, true)) {
            var page = page(context);
            page.navigate(address("/my?type=big"));
            page.locator("#reference").fill("C8SKCT87");
            page.locator("#secret").fill("s3cret-words");
            page.locator("main form.sheet button").click();
            assertThat(page.locator(":root.big .slip .phone").count()).isEqualTo(1);
            assertThat((Boolean) page.evaluate("""
                [...document.querySelectorAll('.slip')].every(slip => [...slip.querySelectorAll('*')].every(part =>
                    part.scrollWidth <= Math.max(part.clientWidth, part.offsetWidth) + 1
                    && part.getBoundingClientRect().right <= slip.getBoundingClientRect().right))
                """))
                    .as("nothing runs out over the card")
                    .isTrue();
            assertThat((Boolean) page.evaluate("""
                [...document.querySelectorAll('.slip .reference, .slip .phone')].every(part => part.getClientRects().length === 1)
                """)).as("numbers stay whole").isTrue();
            assertThat((Boolean) page.evaluate("""
                (() => {
                    const text = document.querySelector('.slip .big-time').firstChild;
                    const day = document.createRange();
                    day.setStart(text, 0);
                    day.setEnd(text, text.data.indexOf('）') + 1);
                    return day.getClientRects().length === 1;
                })()
                """)).as("so does the day").isTrue();
            picture(page, "my-big", width, 900);
        }
    }

    @Test
    void whoIsRefusedIsLedToTheFieldsOfSomebodyElse() {
        neighbours.say(
                "POST /api/booking/appointments",
                Said.problem(422, "already-booked-that-day", "当天已经约过这项服务", "家人共用手机号的，请选“替别人预约”。"));
        try (var context = chromium.reader(400, 800, true)) {
            var page = page(context);
            page.navigate(address("/book/contact?" + CHOSEN));
            page.locator("#name").fill("王秀兰");
            page.locator("#phone").fill("138 0000 5678");
            page.locator("main form.sheet button.button").click();
            page.locator("form#book button").first().click();
            picture(page, "book-refused", 400, 800);
            picture(page, "book-refused", 1280, 900);
            page.setViewportSize(400, 800);
            page.locator("[role=alert] button").click();
            assertThat(inView(page.locator("#personName"))).isTrue();
            assertThat(page.locator("#name").inputValue()).isEqualTo("王秀兰");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500, 1280})
    void theDeskShowsNumberStateAndReferenceWithoutScrollingSideways(int width) {
        try (var context = chromium.reader(width, 900, true)) {
            context.setExtraHTTPHeaders(Map.of("Authorization", TestTokens.bearer("clerk", "booking:desk")));
            var page = page(context);
            page.navigate(address("/desk/wh-c-001?counter=2"));
            assertThat((Boolean) page.evaluate("""
                [...document.querySelectorAll('.scroll')].every(box => box.scrollWidth <= box.clientWidth)
                """))
                    .as("nothing is cut off to the right")
                    .isTrue();
            assertThat((Boolean) page.evaluate("""
                [...document.querySelectorAll('.list .number')].every(number => number.getClientRects().length === 1)
                """))
                    .as("a number stands on one line")
                    .isTrue();
            assertThat((Boolean) page.evaluate("""
                [...document.querySelectorAll('[aria-labelledby=waiting] tbody td:nth-child(2)')].every(service =>
                    service.getBoundingClientRect().height < 4 * parseFloat(getComputedStyle(service).lineHeight))
                """))
                    .as("a service is read across")
                    .isTrue();
            var reference = box(page.locator("td.reference"));
            assertThat(reference.x + reference.width).isLessThan(width);
            assertThat(box(page.locator(".list form[action*=contacts] button")).width)
                    .as("the button beside the contact")
                    .isLessThan(200);
            picture(page, "desk-narrow", width, 900);
        }
    }

    private void look(BrowserContext context, String path, String name) {
        for (var width : new int[] {400, 1280}) {
            var page = context.newPage();
            page.navigate(address(path));
            picture(page, name, width, 900);
            page.close();
        }
    }

    private static BoundingBox box(Locator locator) {
        return Objects.requireNonNull(locator.first().boundingBox());
    }

    private static boolean inView(Locator locator) {
        return (Boolean)
                locator.evaluate(
                        "element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }");
    }

    /** From eight to eight, every ten minutes. */
    private static String aLongDay() {
        var date = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).plusDays(1);
        var times = IntStream.range(0, 72)
                .mapToObj(n -> "{\"start\":\"%sT%s:00+08:00\",\"free\":1}"
                        .formatted(date, LocalTime.of(8, 0).plusMinutes(10L * n)))
                .collect(Collectors.joining(","));
        return "{\"items\":[{\"date\":\"%s\",\"open\":true,\"bookable\":true,\"free\":72,\"times\":[%s]}]}"
                .formatted(date, times);
    }
}

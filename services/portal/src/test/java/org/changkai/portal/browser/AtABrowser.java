package org.changkai.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.PortalTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of pages in one Chromium, with neighbours that answer as usual when it begins. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtABrowser {

    final Neighbourhood neighbours = Neighbourhood.open();

    /** What the pages of this test have complained about. */
    final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void asUsual() {
        neighbours.asUsual();
        complaints.clear();
    }

    /** A page whose complaints are kept. */
    Page page(BrowserContext reader) {
        var page = reader.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Left in the folder that {@code -Dchangkai.shots} names, to be looked at; nothing without it. */
    static void picture(Page page, String name, int width, int height) {
        var folder = System.getProperty("changkai.shots");
        if (folder != null) {
            page.setViewportSize(width, height);
            page.waitForLoadState();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + width + ".png")));
        }
    }
}

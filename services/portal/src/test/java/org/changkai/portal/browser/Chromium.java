package org.changkai.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.changkai.portal.stand.Neighbourhood;

/** The machine's Chromium, with the neighbours behind {@code /api} as the gateway would have them. */
final class Chromium implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        var executable = executable();
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** A new reader with cookies of its own. */
    BrowserContext reader(int width, int height, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setGeolocation(39.655, 106.81)
                .setPermissions(List.of("geolocation")));
        context.setDefaultTimeout(15_000);
        context.route("**/api/**", Chromium::asTheGateway);
        return context;
    }

    private static void asTheGateway(Route route) {
        try {
            var asked = URI.create(route.request().url());
            var address = URI.create(Neighbourhood.open().address() + asked.getRawPath());
            var body = Objects.requireNonNullElse(route.request().postDataBuffer(), new byte[0]);
            var request = HttpRequest.newBuilder(address)
                    .method(route.request().method(), HttpRequest.BodyPublishers.ofByteArray(body));
            var type = route.request().headerValue("content-type");
            if (type != null) {
                request.header("Content-Type", type);
            }
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.statusCode())
                    .setContentType(answer.headers().firstValue("Content-Type").orElse(""))
                    .setBodyBytes(answer.body()));
        } catch (IOException broken) {
            route.abort();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            route.abort();
        }
    }

    private static Path executable() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
        return Stream.concat(Stream.of("/usr/bin"), Stream.of(folders))
                .flatMap(folder -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "chromium-browser")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No Chromium on this machine. Install it: apt-get install -y chromium fonts-noto-cjk"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

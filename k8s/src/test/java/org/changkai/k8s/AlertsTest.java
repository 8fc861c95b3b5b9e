package org.changkai.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert speaks of something that is measured, says how urgent it is, and names the page to open at night. */
class AlertsTest {

    private static final Path ROOT = Path.of("..");

    static Stream<JsonElement> alerts() {
        var rule = Suite.parse(read(Path.of("alerts/changkai.yaml"))).getFirst();
        assertThat(rule.kind()).isEqualTo("PrometheusRule");
        return rule.list("spec.groups").stream().flatMap(group -> Manifest.list(group, "rules").stream());
    }

    static Stream<String> queries() {
        var dashboard = JsonParser.parseString(read(Path.of("dashboards/changkai.json")));
        var panels = Manifest.list(dashboard, "panels").stream()
                .flatMap(panel -> Manifest.list(panel, "targets").stream())
                .map(target -> Manifest.text(target, "expr"));
        return Stream.concat(panels, alerts().map(alert -> Manifest.text(alert, "expr")));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryIsWholeAndReadsWhatIsMeasured(String query) {
        assertThat(PromQl.isBalanced(query)).as(query).isTrue();
        assertThat(PromQl.metrics(query)).isNotEmpty().isSubsetOf(Measured.names());
        assertThat(PromQl.selectors(query)).allSatisfy(selector -> {
            assertThat(PromQl.isSelector(selector)).as(selector).isTrue();
            assertThat(selector).as("only this suite's series").contains("suite=\"changkai\"");
        });
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertSaysHowUrgentItIsAndNamesItsRunbook(JsonElement alert) {
        assertThat(Manifest.text(alert, "alert")).matches("Changkai[A-Z][A-Za-z]+");
        assertThat(Manifest.text(alert, "labels.severity")).isIn("critical", "warning");
        assertThat(Manifest.text(alert, "labels.suite")).isEqualTo("changkai");
        assertThat(Manifest.text(alert, "for")).matches("(\\d+[smh])?");
        assertThat(Manifest.text(alert, "annotations.summary")).isNotBlank();
        assertThat(Manifest.text(alert, "annotations.description")).isNotBlank();
        var runbook = Manifest.text(alert, "annotations.runbook");
        assertThat(runbook).startsWith("docs/runbooks/").endsWith(".md");
        assertThat(read(ROOT.resolve(runbook)))
                .as("the page says what it means, what to look at and what to do")
                .contains(Manifest.text(alert, "alert"), "## What it means", "## Look first", "## Do");
    }

    @Test
    void namesAreGivenOnce() {
        assertThat(alerts().map(alert -> Manifest.text(alert, "alert"))).doesNotHaveDuplicates();
    }

    @Test
    void everyRunbookStandsInTheList() throws IOException {
        var folder = ROOT.resolve("docs/runbooks");
        try (var pages = Files.list(folder)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(page -> !page.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(page ->
                            assertThat(read(folder.resolve("README.md"))).contains("(" + page + ")"));
        }
    }

    @Test
    void theLabelsThatAlertsChooseByAreReallyWritten() {
        assertThat(Measured.scrape())
                .contains(
                        "jvm_memory_usage_after_gc{area=\"heap\",pool=\"long-lived\"}",
                        "resilience4j_circuitbreaker_state{name=\"booking\",state=\"open\"}",
                        "changkai_feed_lag_seconds{source=\"registry\"}");
    }

    @Test
    void theDashboardCanBeImported() {
        var dashboard = JsonParser.parseString(read(Path.of("dashboards/changkai.json")));
        assertThat(Manifest.text(dashboard, "title")).isEqualTo("Changkai");
        assertThat(Manifest.text(dashboard, "uid")).isNotEmpty();
        assertThat(Manifest.list(dashboard, "panels").stream().map(panel -> Manifest.text(panel, "id")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(5);
        assertThat(Manifest.list(dashboard, "templating.list").stream()
                        .map(variable -> Manifest.text(variable, "name")))
                .containsExactly("datasource", "namespace", "service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum(rate(x{a=\"b\"}[5m])", "x{a=\"b}", "sum by (job] (x)"})
    void aBrokenQueryIsSeen(String query) {
        assertThat(PromQl.isBalanced(query)).isFalse();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

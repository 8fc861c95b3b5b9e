package org.changkai.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.changkai.registry.RegistryFixture.counts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PreviewIT {

    private static final String IMPORTS = "/api/registry/imports/";
    private static final String FILE = """
        id,kind,name,area_code,lat,lon,phone
        p-1,CENTRE,春风党群服务中心,150302001001,39.65,106.81,0473-1
        p-2,STATION,和平服务站,150302001002,39.66,106.82,0473-2
        """;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void areas() {
        jdbc.sql("truncate centre, organization cascade").update();
        fixture().importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
    }

    private RegistryFixture fixture() {
        return new RegistryFixture(client);
    }

    private ServiceClient registrar() {
        return client.as("registrar", "registry:write");
    }

    private JsonNode preview(String text) {
        var job = fixture().importText("centres?preview=true", text);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("PREVIEWED");
        return job;
    }

    private JsonNode confirm(JsonNode job) {
        var path = IMPORTS + job.path("id").asString();
        var answer = registrar().post(path + "/confirmation", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return fixture().ended(path);
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndWritesNothing() {
        var told = rows("change_record");
        var remembered = rows("history");
        var job = preview(FILE);
        assertThat(counts(job)).isEqualTo("2/0/0/0");
        assertThat(rows("centre")).isZero();
        assertThat(rows("change_record")).isEqualTo(told);
        assertThat(rows("history")).isEqualTo(remembered);
        var changes = registrar()
                .get(IMPORTS + job.path("id").asString() + "/changes?limit=1")
                .json();
        assertThat(changes.at("/items/0/id").asString()).isEqualTo("p-1");
        assertThat(changes.at("/items/0/action").asString()).isEqualTo("CREATED");
        assertThat(changes.path("next").asString()).isNotBlank();

        var done = confirm(job);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(counts(done)).isEqualTo("2/0/0/0");
        assertThat(rows("centre")).isEqualTo(2);
        assertThat(registrar()
                        .post(IMPORTS + job.path("id").asString() + "/confirmation", "{}")
                        .code())
                .isEqualTo("nothing-to-confirm");

        var second = preview(FILE.replace("0473-2", "0473-9"));
        assertThat(counts(second)).isEqualTo("0/1/1/0");
        var change = registrar()
                .get(IMPORTS + second.path("id").asString() + "/changes")
                .json()
                .at("/items/0/changes/0");
        assertThat(change.path("field").asString()).isEqualTo("phone");
        assertThat(change.path("from").asString()).isEqualTo("0473-2");
        assertThat(change.path("to").asString()).isEqualTo("0473-9");
    }

    @Test
    void whatHasChangedSinceThePreviewIsNotOverwritten() {
        confirm(preview(FILE));
        var job = preview(FILE.replace("0473-2", "0473-9"));
        fixture().importText("centres", FILE.replace("0473-2", "0473-5"));
        var refused = confirm(job);
        assertThat(refused.path("state").asString()).isEqualTo("FAILED");
        assertThat(refused.at("/badRows/0/code").asString()).isEqualTo("preview-outdated");
        assertThat(client.get("/api/registry/centres/p-2").json().path("phone").asString())
                .isEqualTo("0473-5");
    }

    @Test
    void whatIsConfirmedIsBegunAfreshHoweverOftenThePreviewWasBegun() {
        var job = preview(FILE);
        var id = UUID.fromString(job.path("id").asString());
        jdbc.sql("update import_progress set attempts = 3 where job = ?")
                .param(id)
                .update();
        assertThat(confirm(job).path("state").asString()).isEqualTo("DONE");
        assertThat(jdbc.sql("select attempts from import_progress where job = ?")
                        .param(id)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anImportWhoseReplicaDiedIsTakenUpAgain() {
        var id = QueuedImport.leave(jdbc, FILE, 0);
        var done = fixture().ended(IMPORTS + id);
        assertThat(counts(done)).isEqualTo("2/0/0/0");
    }

    @Test
    void anImportThatIsCutOffInItsMidstLeavesNothingHalfDoneAndIsDoneAgain() throws Exception {
        confirm(preview(FILE));
        var told = rows("change_record");
        String path;
        try (var _ = HeldCentre.hold("p-2", jdbc, transaction)) {
            var file = FILE.replace("0473-1", "0473-7").replace("0473-2", "0473-8");
            path = fixture().beginImport("centres", file.getBytes(StandardCharsets.UTF_8));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(registrar()
                                    .get(path)
                                    .json()
                                    .at("/progress/done")
                                    .asInt())
                            .as("rows that were judged count before they are written")
                            .isEqualTo(2));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into centre%'
                        """).query((row, n) -> row.getInt(1)).single() > 0);
            assertThat(client.get("/api/registry/centres/p-1")
                            .json()
                            .path("phone")
                            .asString())
                    .isEqualTo("0473-1");
            assertThat(rows("change_record")).isEqualTo(told);
        }
        var done = fixture().ended(path);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(counts(done)).isEqualTo("0/2/0/0");
        assertThat(rows("change_record")).isEqualTo(told + 2);
    }

    @Test
    void anImportThatKeepsDyingIsGivenUpAndCanBeBegunAgain() {
        var givenUp = fixture().ended(IMPORTS + QueuedImport.leave(jdbc, FILE, 3));
        assertThat(givenUp.path("state").asString()).isEqualTo("FAILED");
        assertThat(givenUp.at("/badRows/0/code").asString()).isEqualTo("given-up");
        assertThat(rows("centre")).isZero();
        assertThat(counts(fixture().importText("centres", FILE))).isEqualTo("2/0/0/0");
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}

package org.changkai.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.changkai.registry.RegistryFixture.counts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.changkai.registry.RegistryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A replica in a process of its own is killed in the middle of an import. This one looks for work only when it is told to. */
@ServiceTest
@TestPropertySource(properties = "changkai.registry.imports.look-again=1h")
class KilledReplicaIT {

    private static final String CENTRES = """
        id,kind,name,area_code,lat,lon,phone
        p-1,CENTRE,春风党群服务中心,150302001001,39.65,106.81,0473-1
        p-2,STATION,和平服务站,150302001002,39.66,106.82,0473-2
        """;
    private static final String DOOMED = "doomed";

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatAKilledReplicaHadHalfDoneIsNotThereAndAnotherOneDoesItWhole(@Autowired Environment environment)
            throws Exception {
        var fixture = new RegistryFixture(client);
        fixture.importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
        fixture.importText("centres", CENTRES);
        var told = rows("select count(*) from change_record");
        String job;
        try (var _ = HeldCentre.hold("p-2", jdbc, transaction)) {
            job = QueuedImport.leave(jdbc, CENTRES.replace("0473-1", "0473-7").replace("0473-2", "0473-8"), 0);
            var doomed = start(environment.getRequiredProperty("spring.datasource.url"));
            try {
                await("the other replica writes, and is held up at the second centre")
                        .atMost(Duration.ofMinutes(3))
                        .until(() -> rows(backends() + " and wait_event_type = 'Lock'") > 0);
            } finally {
                doomed.destroyForcibly().onExit().join(); // as kill -9
            }
        }
        await("the database has noticed").atMost(Duration.ofMinutes(1)).until(() -> rows(backends()) == 0);

        assertThat(client.get("/api/registry/centres/p-1").json().path("phone").asString())
                .isEqualTo("0473-1");
        assertThat(rows("select count(*) from change_record")).isEqualTo(told);
        fixture.importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS); // wakes this replica
        var done = fixture.ended("/api/registry/imports/" + job);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(counts(done)).isEqualTo("0/2/0/0");
        assertThat(rows("select count(*) from change_record")).isEqualTo(told + 2);
        assertThat(rows("select max(attempts) from import_progress")).isEqualTo(2);
    }

    private static Process start(String database) throws IOException {
        var properties = new HashMap<>(RealServers.properties(database));
        properties.put(
                "spring.datasource.url", database + (database.contains("?") ? "&" : "?") + "ApplicationName=" + DOOMED);
        properties.put("server.port", "0");
        properties.put("changkai.registry.imports.look-again", "1s");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-DCHANGKAI_CONFIG=" + System.getProperty("CHANGKAI_CONFIG"),
                RegistryService.class.getName()));
        properties.forEach((key, value) -> command.add("--" + key + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "doomed-replica.log").toFile())
                .start();
    }

    private static String backends() {
        return "select count(*) from pg_stat_activity where datname = current_database() and application_name = '"
                + DOOMED + "'";
    }

    private int rows(String count) {
        return jdbc.sql(count).query((row, n) -> row.getInt(1)).single();
    }
}

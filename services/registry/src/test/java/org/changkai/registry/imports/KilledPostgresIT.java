package org.changkai.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.changkai.registry.RegistryFixture.counts;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.changkai.platform.kit.LastingPostgres;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.TestTokens;
import org.changkai.registry.PrefectureFiles;
import org.changkai.registry.RegistryFixture;
import org.changkai.registry.RegistryService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;

/** PostgreSQL is killed in the midst of each import of a whole prefecture; the service itself lives on. */
class KilledPostgresIT {

    private static final String OBSTACLE = "4711";
    private static final String WAITING_AT_IT =
            "select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = " + OBSTACLE;

    /**
     * One of the imports.
     *
     * @param key the column by which its rows are known
     * @param middle the row at whose writing the server dies
     */
    private record Big(String path, String file, String table, String key, String middle, int rows, String event) {}

    private static List<Big> prefecture() {
        var villages = PrefectureFiles.villages();
        return List.of(
                new Big(
                        "areas?validFrom=2023-06-30",
                        PrefectureFiles.areas(),
                        "area_version",
                        "code",
                        villages.get(villages.size() / 2),
                        PrefectureFiles.AREAS,
                        "area-saved"),
                new Big(
                        "organizations",
                        PrefectureFiles.organizations(villages),
                        "organization",
                        "id",
                        "o-5500",
                        PrefectureFiles.ORGANIZATIONS,
                        "organization-saved"),
                new Big(
                        "centres",
                        PrefectureFiles.centres(villages),
                        "centre",
                        "id",
                        "c-1500",
                        PrefectureFiles.CENTRES,
                        "centre-saved"));
    }

    /** Believes the tokens of the tests. */
    static class Tokens {

        @Bean
        @Primary
        JwtDecoder testTokenDecoder() {
            return TestTokens.decoder();
        }
    }

    @Test
    void eachImportIsThereWholeOrNotAtAllAndIsToldOnce() throws Exception {
        try (var postgres = new LastingPostgres();
                var service = start(postgres.jdbcUrl())) {
            var client = new ServiceClient(
                    "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"));
            var jdbc = JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(), "postgres", "postgres"));
            for (var big : prefecture()) {
                killInTheMidstOf(big, postgres, client, jdbc);
            }
        }
    }

    private static ConfigurableApplicationContext start(String database) {
        var properties = new TreeMap<>(RealServers.properties(database));
        properties.put("server.port", "0");
        return new SpringApplicationBuilder(RegistryService.class, Tokens.class)
                .initializers(fresh -> fresh.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("lasting", properties)))
                .run();
    }

    private static void killInTheMidstOf(Big big, LastingPostgres postgres, ServiceClient client, JdbcClient jdbc)
            throws Exception {
        var fixture = new RegistryFixture(client);
        var told = told(client, "");
        var heard = told.isEmpty() ? "" : told.getLast().path("id").asString();
        var job = beginAndKill(big, postgres, fixture, jdbc);
        assertThat(client.as("registrar", "registry:write").get(job).status()).isEqualTo(503);

        postgres.startAgain();
        var seen = new HashSet<Long>();
        var registrar = client.as("registrar", "registry:write");
        await("the import of %s is done after all".formatted(big.table()))
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    seen.add(count(jdbc, "select count(*) from " + big.table()));
                    var answer = registrar.get(job);
                    return answer.status() == 200
                            && answer.json().path("state").asString().equals("DONE");
                });
        assertThat(seen).as("nothing half").isSubsetOf(0L, (long) big.rows());
        assertThat(counts(registrar.get(job).json())).isEqualTo(big.rows() + "/0/0/0");
        assertThat(count(jdbc, "select max(attempts) from import_progress")).isEqualTo(2);

        var news = told(client, heard);
        assertThat(news)
                .allSatisfy(event -> assertThat(event.path("type").asString()).endsWith("." + big.event()));
        assertThat(news.stream().map(event -> event.path("subject").asString()))
                .as("each is told, and told once")
                .hasSize(big.rows())
                .doesNotHaveDuplicates();
        var all = told(client, "");
        assertThat(all).hasSize(told.size() + big.rows());
        assertThat(all.subList(0, told.size())).isEqualTo(told);

        var again = fixture.importText(big.path(), big.file());
        assertThat(counts(again)).isEqualTo("0/0/" + big.rows() + "/0");
        assertThat(told(client, news.getLast().path("id").asString())).isEmpty();
    }

    /** Somebody holds what the writing of one row waits for, so that the blow always falls in the midst. */
    private static String beginAndKill(Big big, LastingPostgres postgres, RegistryFixture fixture, JdbcClient jdbc)
            throws Exception {
        jdbc.sql("""
            create function wait_at_%1$s() returns trigger language plpgsql as $$
            begin
                if new.%2$s = '%3$s' then perform pg_advisory_xact_lock(%4$s); end if;
                return new;
            end $$
            """.formatted(big.table(), big.key(), big.middle(), OBSTACLE)).update();
        jdbc.sql("create trigger wait_here before insert on %1$s for each row execute function wait_at_%1$s()"
                        .formatted(big.table()))
                .update();
        try (var obstacle = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "postgres");
                var lock = obstacle.createStatement()) {
            lock.execute("select pg_advisory_lock(" + OBSTACLE + ")");
            var job = fixture.beginImport(big.path(), big.file().getBytes(StandardCharsets.UTF_8));
            await("it waits in the midst of " + big.table())
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> count(jdbc, WAITING_AT_IT) > 0);
            postgres.kill();
            return job;
        }
    }

    private static List<JsonNode> told(ServiceClient client, String after) {
        var told = new ArrayList<JsonNode>();
        var cursor = after;
        while (true) {
            var piece = client.get("/internal/changes?limit=1000&wait=0&after=" + cursor)
                    .json();
            if (piece.path("items").isEmpty()) {
                return told;
            }
            piece.path("items").forEach(told::add);
            cursor = piece.path("next").asString();
        }
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

package org.changkai.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.changkai.platform.kit.ServiceClient;
import tools.jackson.databind.JsonNode;

/** What tests of the registry need again and again: importing and waiting, a few areas, the real files. */
public final class RegistryFixture {

    /** One city with one county, one township and two villages. */
    public static final String AREAS = """
        code,level,name,parent_code,urban_rural_type,path
        150300000000,city,乌海市,150000000000,,
        150302000000,county,海勃湾区,150300000000,,
        150302001000,township,凤凰岭街道,150302000000,,
        150302001001,village,春风社区,150302001000,111,
        150302001002,village,和平社区,150302001000,111,
        """;

    private final ServiceClient client;

    public RegistryFixture(ServiceClient client) {
        this(client, "registrar");
    }

    public RegistryFixture(ServiceClient client, String account) {
        this.client = client.as(account, "registry:write");
    }

    /** Imports a file and waits for the end of the job. */
    public JsonNode importFile(String kindAndQuery, byte[] file) {
        return ended(beginImport(kindAndQuery, file));
    }

    /** Sends a file and gives the address of the job that imports it. */
    public String beginImport(String kindAndQuery, byte[] file) {
        var started = client.upload("/api/registry/imports/" + kindAndQuery, "file.csv", "text/csv", file);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return "/api/registry/imports/" + started.json().path("id").asString();
    }

    /** Waits for the end of a job, or of its preview. */
    public JsonNode ended(String job) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> client.get(job).json().path("state").asString().matches("PREVIEWED|DONE|FAILED"));
        return client.get(job).json();
    }

    public JsonNode importText(String kindAndQuery, String text) {
        return importFile(kindAndQuery, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts an organization as it was read, but for these fields. */
    public ServiceClient.Answer changed(ServiceClient by, String organization, Map<String, String> fields) {
        var path = "/api/registry/organizations/" + organization;
        var read = client.get(path);
        var body = new HashMap<String, Object>();
        read.json().properties().forEach(field -> body.put(field.getKey(), field.getValue()));
        body.putAll(fields);
        return by.with("If-Match", String.valueOf(read.header("ETag"))).put(path, body);
    }

    /** Imports all that there is in an area from a day on, which has to be taken. */
    public void edition(String complete, String validFrom, String table) {
        var job = importText("areas?complete=%s&validFrom=%s".formatted(complete, validFrom), table);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
    }

    /** The same of a county, in the columns of a village: {@code code,level,name,parent_code}. */
    public void villages(int year, String county, String villages) {
        edition(county, year + "-10-31", """
            code,level,name,parent_code
            %s,county,外川旗,%s00000000
            """.formatted(county, county.substring(0, 4)) + villages);
    }

    /** The same of a county, with {@code urban_rural_type} as the fifth column. */
    public void county(String county, String validFrom, String areas) {
        edition(county, validFrom, """
            code,level,name,parent_code,urban_rural_type
            %s,county,山前旗,%s00000000,
            """.formatted(county, county.substring(0, 4)) + areas);
    }

    /** The rows of one of the real files; the test is skipped, and says so, where they are not there. */
    public static List<CSVRecord> rows(String file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = CSVParser.parse(new StringReader(new String(shared(file), StandardCharsets.UTF_8)), format)) {
            return rows.getRecords();
        }
    }

    /** One of the real files; the test is skipped, and says so, where they are not there. */
    public static byte[] shared(String file) {
        try {
            return Files.readAllBytes(sharedPath(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As {@link #shared}, for who reads the file itself. */
    public static Path sharedPath(String file) {
        var path = Path.of(System.getProperty("changkai.root", "../.."), "..", "shared", "data", file);
        assumeTrue(Files.exists(path), () -> "NOT TESTED: the real data is missing at " + path.normalize());
        return path;
    }

    /** {@code created/changed/unchanged/removed} of an import. */
    public static String counts(JsonNode job) {
        var counts = job.path("counts");
        return counts.path("created").asInt() + "/" + counts.path("changed").asInt() + "/"
                + counts.path("unchanged").asInt() + "/"
                + counts.path("removed").asInt();
    }
}

package org.changkai.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting that says where a service runs is given in a cluster, and no secret by anything but reference. */
class SettingsArriveTest {

    private static final Path ROOT = Path.of("..");

    /** Where the config server finds the laptop's files; a cluster reads settings from git. */
    private static final Set<String> LAPTOP_ONLY = Set.of("CHANGKAI_CONFIG_REPO");

    private static final Set<String> SECRET = Set.of(
            "CHANGKAI_DB_PASSWORD",
            "CHANGKAI_REDIS_URL",
            "CHANGKAI_ELASTICSEARCH_URL",
            "CHANGKAI_DATA_KEY",
            "CHANGKAI_GATEWAY_SECRET",
            "CHANGKAI_PHOTO_BUCKET_ACCESS_KEY",
            "CHANGKAI_PHOTO_BUCKET_SECRET_KEY",
            "GATEWAY_SECRET");

    /** What a build or a source names, and the variable without which that part would not run. */
    private static final Map<Pattern, String> PARTS = Map.of(
            Pattern.compile("spring-boot-starter-data-redis"), "CHANGKAI_REDIS_URL",
            Pattern.compile("<artifactId>postgresql</artifactId>"), "CHANGKAI_DB_URL",
            Pattern.compile("<artifactId>elasticsearch-java</artifactId>"), "CHANGKAI_ELASTICSEARCH_URL",
            Pattern.compile("SecretBox|IdempotencyConfiguration"), "CHANGKAI_DATA_KEY");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(CHANGKAI_[A-Z0-9_]+)");

    static Stream<String> services() {
        return Suite.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsGivenEveryVariableItsOwnSettingsName(String service) throws IOException {
        var named = named(folder(service).resolve("src/main/resources/application.yml"));
        named.addAll(named(ROOT.resolve("config-repo/" + service + ".yml")));
        named.removeAll(LAPTOP_ONLY);
        var given = Environment.of(Manifest.of(Suite.rendered(), "Deployment", "changkai-" + service));
        assertThat(given.keySet()).as("variables of %s", service).containsAll(named);
        assertThat(given.values()).noneMatch(value -> value.contains("localhost"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsGivenTheStoresItIsBuiltFor(String service) throws IOException {
        var given = Environment.of(Manifest.of(Suite.rendered(), "Deployment", "changkai-" + service));
        for (var part : PARTS.entrySet()) {
            if (mentions(folder(service), part.getKey())) {
                assertThat(given.keySet())
                        .as("%s has %s", service, part.getKey())
                        .contains(part.getValue());
            }
        }
    }

    @Test
    void theSharedSettingsAreGivenToThoseWhoNeedThem() throws IOException {
        var named = named(ROOT.resolve("config-repo/application.yml"));
        named.removeAll(LAPTOP_ONLY);
        assertThat(Suite.rendered().stream()
                        .filter(manifest -> manifest.kind().equals("Deployment"))
                        .flatMap(deployment -> Environment.of(deployment).keySet().stream())
                        .collect(Collectors.toSet()))
                .containsAll(named);
    }

    @Test
    void everyServiceFollowsTheConfigServerInTheSameEnvironment() {
        for (var service : Suite.SERVICES) {
            var given = Environment.of(Manifest.of(Suite.rendered(), "Deployment", "changkai-" + service));
            assertThat(given).containsEntry("SPRING_PROFILES_ACTIVE", "production");
            assertThat(given).containsEntry("CHANGKAI_PUBLIC_URL", "https://changkai.example.org");
            if (!service.equals("config")) {
                assertThat(given).containsEntry("CHANGKAI_CONFIG", "configserver:http://changkai-config:8080");
            }
        }
    }

    @Test
    void theConfigServerReadsAGitRepository() {
        assertThat(Environment.of(Manifest.of(Suite.rendered(), "Deployment", "changkai-config")))
                .containsEntry("CHANGKAI_CONFIG_BACKEND", "git")
                .containsKey("CHANGKAI_CONFIG_GIT_URI");
    }

    @Test
    void photographsAreInABucketThatEveryPodOfNewsSeesAndInOneVolumeOnASmallCluster() {
        var large = Manifest.of(Suite.rendered(), "Deployment", "changkai-news");
        assertThat(Environment.of(large))
                .containsEntry("CHANGKAI_PHOTO_KEEP_IN", "bucket")
                .containsEntry("CHANGKAI_PHOTO_BUCKET_ACCESS_KEY", "changkai-secrets/photo-access-key")
                .containsEntry("CHANGKAI_PHOTO_BUCKET_SECRET_KEY", "changkai-secrets/photo-secret-key");
        assertThat(Manifest.of(Suite.rendered(), "PersistentVolumeClaim"))
                .as("no volume is asked for that nobody uses")
                .isEmpty();
        var small = Suite.renderedSmall();
        assertThat(Environment.of(Manifest.of(small, "Deployment", "changkai-news")))
                .containsEntry("CHANGKAI_PHOTO_KEEP_IN", "folder")
                .containsEntry("CHANGKAI_PHOTO_STORE", "/data/photos");
        assertThat(Manifest.of(small, "PersistentVolumeClaim")).hasSize(1);
    }

    @Test
    void photographsAreNeverKeptWhereTheyWouldBeLost() {
        assertThatThrownBy(() -> Suite.rendered(template -> template.set("news.env.CHANGKAI_PHOTO_KEEP_IN", "folder")))
                .hasMessageContaining("news.storage.enabled");
        assertThatThrownBy(() -> Suite.rendered(template -> template.set("news.env.CHANGKAI_PHOTO_KEEP_IN", "disk")))
                .hasMessageContaining("bucket or folder");
        assertThatThrownBy(() -> Suite.rendered(template -> template.set("news.needs.objectStore", false)))
                .hasMessageContaining("news.needs.objectStore");
    }

    @Test
    void eachServiceKnowsItsOwnDatabaseAlone() {
        for (var service : List.of("identity", "registry", "booking", "news", "search")) {
            var given = Environment.of(Manifest.of(Suite.rendered(), "Deployment", "changkai-" + service));
            assertThat(given)
                    .containsEntry(
                            "CHANGKAI_DB_URL",
                            "jdbc:postgresql://postgresql.databases.svc:5432/" + service + "?sslmode=require")
                    .containsEntry("CHANGKAI_DB_USER", service)
                    .containsEntry("CHANGKAI_DB_PASSWORD", "changkai-secrets/" + service + "-db-password");
        }
    }

    @Test
    void secretsComeByReference() {
        for (var deployment : Manifest.of(Suite.rendered(), "Deployment").toList()) {
            var given = Environment.of(deployment);
            for (var name : given.keySet()) {
                if (given.getOrDefault(name, "").equals("{noop}$(GATEWAY_SECRET)")) {
                    continue; // made of a reference
                }
                assertThat(Environment.isReference(deployment, name))
                        .as("%s of %s is a reference", name, deployment)
                        .isEqualTo(SECRET.contains(name));
            }
        }
        assertThat(Manifest.of(Suite.rendered(), "Secret"))
                .as("the operator's own Secret is used")
                .isEmpty();
    }

    @Test
    void secretValuesStandInTheSecretAlone() {
        var small = Suite.renderedSmall();
        var secrets = Manifest.of(small, "Secret").toList();
        assertThat(secrets).hasSize(1);
        var values = secrets.getFirst().at("stringData").getAsJsonObject().asMap();
        assertThat(values.keySet())
                .containsExactlyInAnyOrder(
                        "identity-db-password",
                        "registry-db-password",
                        "booking-db-password",
                        "news-db-password",
                        "search-db-password",
                        "redis-url",
                        "elasticsearch-url",
                        "data-key",
                        "gateway-secret",
                        "photo-access-key",
                        "photo-secret-key");
        assertThat(small.stream().filter(manifest -> !manifest.kind().equals("Secret")))
                .allSatisfy(manifest -> assertThat(manifest.json().toString())
                        .doesNotContain(values.values().stream()
                                .map(value -> value.getAsString())
                                .toList()));
        assertThat(Manifest.of(small, "ConfigMap"))
                .as("nothing is kept where secrets could slip in")
                .isEmpty();
    }

    @Test
    void everyReferenceLeadsToAKeyThatTheSecretHas() {
        var small = Suite.renderedSmall();
        var secret = Manifest.of(small, "Secret", "changkai-secrets");
        for (var deployment : Manifest.of(small, "Deployment").toList()) {
            Environment.of(deployment).forEach((name, value) -> {
                if (Environment.isReference(deployment, name)) {
                    assertThat(value).startsWith("changkai-secrets/");
                    assertThat(secret.at("stringData").getAsJsonObject().keySet())
                            .contains(value.substring("changkai-secrets/".length()));
                }
            });
        }
    }

    @Test
    void aVariableOfTheChartCannotBeGivenASecondTime() {
        assertThatThrownBy(() -> Suite.rendered(
                        template -> template.set("booking.env.CHANGKAI_PUBLIC_URL", "https://other.org")))
                .hasMessageContaining("CHANGKAI_PUBLIC_URL");
        assertThat(Environment.of(Manifest.of(
                        Suite.rendered(
                                template -> template.set("booking.secretEnv.CHANGKAI_SMS_SECRET.key", "sms-secret")),
                        "Deployment",
                        "changkai-booking")))
                .as("the Secret goes before the empty variable")
                .containsEntry("CHANGKAI_SMS_SECRET", "changkai-secrets/sms-secret");
    }

    @Test
    void messagesAreSentAsBookingUnderstandsAndWhereTheNetworkIsOpen() {
        for (var no : List.of("http", "shown")) {
            assertThatThrownBy(() -> Suite.rendered(template -> template.set("booking.env.CHANGKAI_SMS", no)))
                    .hasMessageContaining("booking.env.CHANGKAI_SMS is none or sent");
        }
        assertThatThrownBy(() -> Suite.rendered(template -> template.set("booking.env.CHANGKAI_MAIL", "sent")))
                .hasMessageContaining("booking.needs.mailServer");
        assertThat(Environment.of(Manifest.of(
                        Suite.rendered(template -> template.set("booking.env.CHANGKAI_MAIL", "sent")
                                .set("booking.needs.mailServer", true)),
                        "Deployment",
                        "changkai-booking")))
                .containsEntry("CHANGKAI_MAIL", "sent");
    }

    private static Path folder(String service) {
        return service.equals("gateway")
                ? ROOT.resolve(service)
                : ROOT.resolve("services").resolve(service);
    }

    private static boolean mentions(Path folder, Pattern part) throws IOException {
        var sources = new ArrayList<Path>();
        for (var place : List.of(folder.resolve("pom.xml"), folder.resolve("src/main/java"))) {
            if (Files.exists(place)) {
                try (var files = Files.walk(place)) {
                    files.filter(Files::isRegularFile).forEach(sources::add);
                }
            }
        }
        for (var source : sources) {
            if (part.matcher(Files.readString(source)).find()) {
                return true;
            }
        }
        return false;
    }

    /** The variables without which a file's settings would fall back to the laptop's. */
    private static Set<String> named(Path settings) throws IOException {
        var found = new TreeSet<String>();
        if (Files.exists(settings)) {
            VARIABLE.matcher(Files.readString(settings)).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }
}

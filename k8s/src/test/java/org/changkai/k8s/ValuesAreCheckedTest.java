package org.changkai.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a values file is refused before anything reaches the cluster. */
class ValuesAreCheckedTest {

    @ParameterizedTest
    @CsvSource({
        "gatway.replicas, 3",
        "booking.replica, 3",
        "booking.needs.postgres, true",
        "booking.resources.limit.memory, 1Gi",
        "booking.probes.startup.periods, 3",
        "networkPolicy.database.cidr, 10.0.0.1",
        "global.publicURL, https://example.org",
        "secrets.redisURL, redis://redis"
    })
    void anUnknownKeyIsRefused(String key, String value) {
        assertThatThrownBy(() -> Suite.render("changkai", template -> template.set(key, value)))
                .hasMessageContaining("dditional propert");
    }

    @ParameterizedTest
    @CsvSource({
        "booking.replicas, two",
        "booking.replicas, -1",
        "booking.ports.http, 80",
        "booking.autoscaling.enabled, maybe",
        "booking.resources.limits.memory, lots",
        "booking.calls, registry",
        "booking.calls[0], payments",
        "gateway.storage.accessMode, ReadWriteSometimes",
        "global.publicUrl, changkai.example.org",
        "global.publicUrl, https://changkai.example.org/",
        "global.database.port, 70000",
        "secrets.dataKey, c2hvcnQ=",
        "networkPolicy.enabled, 7"
    })
    void aWrongTypeOrValueIsRefused(String key, String value) {
        assertThatThrownBy(() -> Suite.render("changkai", template -> template.set(key, value)))
                .hasMessageContaining("schema");
    }

    @Test
    void theLaptopsProfileIsRefused() {
        assertThatThrownBy(() -> Suite.render("changkai", template -> template.set("global.environment", "local")))
                .hasMessageContaining("environment");
    }

    @Test
    void anImageWithoutItsOwnTagIsRefused() {
        assertThatThrownBy(() -> Suite.render("changkai", template -> template.set("global.image.tag", "latest")))
                .hasMessageContaining("tag");
        assertThatThrownBy(() -> Suite.render("changkai", template -> template.set("news.image.tag", "latest")))
                .hasMessageContaining("tag");
    }

    @Test
    void aSecretThatIsNotGivenIsNamed() {
        assertThatThrownBy(() -> Suite.render(
                        "changkai",
                        template -> Suite.withSecrets(template.set("global.existingSecret", ""))
                                .set("secrets.databasePasswords.news", "")))
                .hasMessageContaining("secrets.databasePasswords.news is missing");
    }

    @Test
    void aServiceIsRenderedAloneToo() {
        assertThat(Suite.parse(Suite.render("service", template -> template.set("nameOverride", "registry"))))
                .extracting(Manifest::toString)
                .contains("Deployment changkai-registry", "Service changkai-registry");
        assertThatThrownBy(() -> Suite.render("service", template -> template.set("replica", 1)))
                .hasMessageContaining("replica");
    }
}

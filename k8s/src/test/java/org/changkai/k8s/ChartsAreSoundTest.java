package org.changkai.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.marcnuri.helm.Helm;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lint finds nothing, and Kubernetes would take every document as it stands. */
class ChartsAreSoundTest {

    private static final Map<String, Kind> KINDS = Map.of(
            "Deployment", new Kind(V1Deployment.class, V1Deployment::validateJsonElement),
            "HorizontalPodAutoscaler",
                    new Kind(V2HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement),
            "Ingress", new Kind(V1Ingress.class, V1Ingress::validateJsonElement),
            "NetworkPolicy", new Kind(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement),
            "PersistentVolumeClaim",
                    new Kind(V1PersistentVolumeClaim.class, V1PersistentVolumeClaim::validateJsonElement),
            "PodDisruptionBudget", new Kind(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement),
            "Secret", new Kind(V1Secret.class, V1Secret::validateJsonElement),
            "Service", new Kind(V1Service.class, V1Service::validateJsonElement),
            "ServiceAccount", new Kind(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement));

    @ParameterizedTest
    @ValueSource(strings = {"service", "changkai"})
    void lintFindsNothing(String chart) {
        var result = new Helm(Suite.chart(chart)).lint().strict().call();
        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void kubernetesTakesEveryDocumentOfTheDefaults() {
        assertTaken(Suite.rendered());
    }

    @Test
    void kubernetesTakesEveryDocumentOfTheSmallCluster() {
        assertTaken(Suite.renderedSmall());
    }

    @Test
    void kubernetesTakesWhatIsSwitchedOn() {
        var manifests = Suite.rendered(template -> template.set("booking.autoscaling.enabled", true)
                .set("news.env.CHANGKAI_PHOTO_KEEP_IN", "folder")
                .set("news.storage.enabled", true)
                .set("news.storage.storageClass", "nfs")
                .set("global.image.pullSecrets[0]", "registry")
                .set("gateway.ingress.tlsSecret", "changkai-tls")
                .set("gateway.ingress.className", "nginx"));
        assertTaken(manifests);
        assertThat(Manifest.of(manifests, "HorizontalPodAutoscaler")).hasSize(1);
        assertThat(Manifest.of(manifests, "Deployment", "changkai-booking").text("spec.replicas"))
                .as("the autoscaler alone decides")
                .isEmpty();
    }

    @Test
    void theCheckItselfRefusesWhatKubernetesWouldRefuse() {
        var unknown = Manifest.of(Suite.rendered(), "Deployment", "changkai-booking");
        Manifest.at(unknown.json(), "spec.template.spec.containers.0")
                .getAsJsonObject()
                .addProperty("imagePullPolicies", "Always");
        assertThatThrownBy(() -> V1Deployment.validateJsonElement(unknown.json()))
                .hasMessageContaining("imagePullPolicies");

        var text = Manifest.of(Suite.rendered(), "Deployment", "changkai-booking");
        Manifest.at(text.json(), "spec").getAsJsonObject().addProperty("replicas", "2");
        assertThatThrownBy(() -> assertTaken(List.of(text))).hasMessageContaining("what Kubernetes understood");
    }

    @Test
    void theMonitorReadsTheManagementPortOfEveryService() {
        var manifests = Suite.rendered(template -> template.set("monitoring.enabled", true));
        var monitor = Manifest.of(manifests, "ServiceMonitor").toList();
        assertThat(monitor).hasSize(1);
        assertThat(monitor.getFirst().text("spec.endpoints.0.port")).isEqualTo("management");
        var wanted = monitor.getFirst().at("spec.selector.matchLabels").getAsJsonObject();
        assertThat(Manifest.of(manifests, "Service"))
                .allSatisfy(service -> assertThat(
                                service.at("metadata.labels").getAsJsonObject().entrySet())
                        .containsAll(wanted.entrySet()));
    }

    @Test
    void eachServiceHasItsOwnOfEverything() {
        var manifests = Suite.rendered();
        for (var kind : List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget")) {
            assertThat(Manifest.of(manifests, kind).map(Manifest::name))
                    .as(kind)
                    .containsExactlyInAnyOrderElementsOf(Suite.SERVICES.stream()
                            .map(service -> "changkai-" + service)
                            .toList());
        }
    }

    private static void assertTaken(List<Manifest> manifests) {
        assertThat(manifests).isNotEmpty();
        assertThat(manifests).allSatisfy(manifest -> {
            assertThat(KINDS).containsKey(manifest.kind());
            var kind = Objects.requireNonNull(KINDS.get(manifest.kind()));
            kind.strict().check(manifest.json());
            var read = JSON.getGson().fromJson(manifest.json(), kind.type());
            assertThat(withoutEmpty(JSON.getGson().toJsonTree(read)))
                    .as("what Kubernetes understood of %s", manifest)
                    .isEqualTo(withoutEmpty(manifest.json()));
        });
    }

    /** The client writes an empty list or map where there was none. */
    private static JsonElement withoutEmpty(JsonElement element) {
        if (element.isJsonObject()) {
            var kept = new JsonObject();
            element.getAsJsonObject().entrySet().forEach(entry -> {
                var value = withoutEmpty(entry.getValue());
                if (!(value.isJsonObject() && value.getAsJsonObject().isEmpty())
                        && !(value.isJsonArray() && value.getAsJsonArray().isEmpty())) {
                    kept.add(entry.getKey(), value);
                }
            });
            return kept;
        }
        if (element.isJsonArray()) {
            var kept = new JsonArray();
            element.getAsJsonArray().forEach(item -> kept.add(withoutEmpty(item)));
            return kept;
        }
        return element;
    }

    private record Kind(Class<?> type, Check strict) {}

    private interface Check {
        void check(JsonElement json) throws IOException;
    }
}

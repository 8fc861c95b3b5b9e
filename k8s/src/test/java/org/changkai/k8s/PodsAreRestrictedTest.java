package org.changkai.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The "restricted" Pod Security standard of Kubernetes, and the project's own rules for a pod. */
class PodsAreRestrictedTest {

    private static final Set<String> VOLUMES_OF_THE_STANDARD = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private static final Pattern VERSIONED =
            Pattern.compile("[^@]+:(?!latest$)[A-Za-z0-9_][A-Za-z0-9._-]*|[^@]+@sha256:[0-9a-f]{64}");

    static Stream<Manifest> deployments() {
        return Stream.of(Suite.rendered(), Suite.renderedSmall()).flatMap(suite -> Manifest.of(suite, "Deployment"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void thePodHoldsTheRestrictedStandard(Manifest deployment) {
        assertThat(deployment.text("spec.template.spec.securityContext.runAsNonRoot"))
                .isEqualTo("true");
        assertThat(deployment.text("spec.template.spec.securityContext.seccompProfile.type"))
                .isEqualTo("RuntimeDefault");
        assertThat(deployment.text("spec.template.spec.securityContext.runAsUser"))
                .isNotIn("", "0");
        for (var namespace : List.of("hostNetwork", "hostPID", "hostIPC")) {
            assertThat(deployment.at("spec.template.spec." + namespace).isJsonNull())
                    .isTrue();
        }
        assertThat(deployment.list("spec.template.spec.volumes"))
                .allSatisfy(volume -> assertThat(volume.getAsJsonObject().keySet())
                        .contains("name")
                        .hasSize(2)
                        .containsAnyElementsOf(VOLUMES_OF_THE_STANDARD));
        var containers = deployment.list("spec.template.spec.containers");
        assertThat(containers).isNotEmpty().allSatisfy(container -> {
            assertThat(Manifest.text(container, "securityContext.allowPrivilegeEscalation"))
                    .isEqualTo("false");
            assertThat(Manifest.text(container, "securityContext.capabilities.drop.0"))
                    .isEqualTo("ALL");
            assertThat(Manifest.at(container, "securityContext.capabilities.add")
                            .isJsonNull())
                    .isTrue();
            assertThat(Manifest.at(container, "securityContext.privileged").isJsonNull())
                    .isTrue();
            assertThat(Manifest.list(container, "ports"))
                    .noneMatch(port -> port.getAsJsonObject().has("hostPort"));
        });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void nothingCanBeWrittenButTheTemporaryFolderAndTheStore(Manifest deployment) {
        assertThat(deployment.text("spec.template.spec.containers.0.securityContext.readOnlyRootFilesystem"))
                .isEqualTo("true");
        var mounts = deployment.list("spec.template.spec.containers.0.volumeMounts").stream()
                .map(mount -> Manifest.text(mount, "mountPath"))
                .toList();
        if ("folder".equals(Environment.of(deployment).get("CHANGKAI_PHOTO_KEEP_IN"))) {
            assertThat(mounts).containsExactly("/tmp", "/data");
        } else {
            assertThat(mounts).containsExactly("/tmp");
        }
        assertThat(deployment.at("spec.template.spec.volumes.0.emptyDir").isJsonObject())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void thePodHasAnAccountOfItsOwnThatKnowsNothingOfTheCluster(Manifest deployment) {
        assertThat(deployment.text("spec.template.spec.serviceAccountName")).isEqualTo(deployment.name());
        assertThat(deployment.text("spec.template.spec.automountServiceAccountToken"))
                .isEqualTo("false");
        assertThat(deployment.text("spec.template.spec.enableServiceLinks")).isEqualTo("false");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theImageIsOfOneVersion(Manifest deployment) {
        assertThat(deployment.text("spec.template.spec.containers.0.image")).matches(VERSIONED);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void memoryIsBoundedAndAskedFor(Manifest deployment) {
        var resources = deployment.at("spec.template.spec.containers.0.resources");
        assertThat(Manifest.text(resources, "requests.cpu")).isNotEmpty();
        assertThat(Manifest.text(resources, "requests.memory")).isNotEmpty();
        assertThat(Manifest.text(resources, "limits.memory")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void probesAskTheManagementPort(Manifest deployment) {
        var container = deployment.at("spec.template.spec.containers.0");
        assertThat(Manifest.text(container, "startupProbe.httpGet.path")).isEqualTo("/actuator/health/liveness");
        assertThat(Manifest.text(container, "livenessProbe.httpGet.path")).isEqualTo("/actuator/health/liveness");
        assertThat(Manifest.text(container, "readinessProbe.httpGet.path")).isEqualTo("/actuator/health/readiness");
        assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
                .allSatisfy(probe -> assertThat(Manifest.text(container, probe + ".httpGet.port"))
                        .isEqualTo("management"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void thePodLeavesOnlyWhenItsRequestsAreDone(Manifest deployment) {
        var pod = deployment.at("spec.template.spec");
        var preStop = Integer.parseInt(Manifest.text(pod, "containers.0.lifecycle.preStop.sleep.seconds"));
        var drain = Environment.of(deployment).getOrDefault("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "");
        assertThat(drain).matches("\\d+s");
        assertThat(Integer.parseInt(Manifest.text(pod, "terminationGracePeriodSeconds")))
                .isGreaterThan(preStop + Integer.parseInt(drain.replace("s", "")));
    }
}

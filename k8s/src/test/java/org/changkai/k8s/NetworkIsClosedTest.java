package org.changkai.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One door for people, and behind it only the edges that the architecture names. */
class NetworkIsClosedTest {

    private static final Map<String, Set<String>> EDGES = Map.of(
            "gateway", Set.of("config", "identity", "registry", "booking", "news", "search", "portal"),
            "config", Set.of(),
            "identity", Set.of("config"),
            "registry", Set.of("config", "identity"),
            "booking", Set.of("config", "identity", "registry"),
            "news", Set.of("config", "identity", "registry"),
            "search", Set.of("config", "identity", "registry", "news", "booking"),
            "portal", Set.of("config", "identity", "registry", "booking", "news", "search"));

    private static final Map<String, Set<String>> STORES = Map.of(
            "5432", Set.of("identity", "registry", "booking", "news", "search"),
            "6379", Set.of("gateway", "registry", "booking", "news"),
            "9200", Set.of("search"),
            "443", Set.of("config", "news"));

    private final List<Manifest> suite = Suite.rendered();

    @Test
    void thereIsOneDoorAndItLeadsToTheGateway() {
        var doors = Manifest.of(suite, "Ingress").toList();
        assertThat(doors).hasSize(1);
        var door = doors.getFirst();
        assertThat(door.list("spec.rules")).hasSize(1);
        assertThat(door.text("spec.rules.0.host")).isEqualTo("changkai.example.org");
        assertThat(door.text("spec.tls.0.hosts.0")).isEqualTo("changkai.example.org");
        assertThat(door.list("spec.rules.0.http.paths")).hasSize(1);
        assertThat(door.text("spec.rules.0.http.paths.0.backend.service.name")).isEqualTo("changkai-gateway");
        assertThat(door.text("spec.rules.0.http.paths.0.backend.service.port.name"))
                .isEqualTo("http");
        assertThat(Manifest.of(suite, "Service"))
                .allSatisfy(service -> assertThat(service.text("spec.type")).isEqualTo("ClusterIP"));
    }

    @Test
    void servicesSelectTheirPodsAndMeetTheirPorts() {
        for (var service : Manifest.of(suite, "Service").toList()) {
            var deployment = Manifest.of(suite, "Deployment", service.name());
            var selector = service.at("spec.selector").getAsJsonObject();
            assertThat(selector.entrySet()).isNotEmpty();
            assertThat(deployment.at("spec.selector.matchLabels")).isEqualTo(selector);
            assertThat(Manifest.of(suite, "Deployment")
                            .filter(other -> other.at("spec.template.metadata.labels")
                                    .getAsJsonObject()
                                    .entrySet()
                                    .containsAll(selector.entrySet())))
                    .as("pods that %s selects", service)
                    .containsExactly(deployment);
            var container = deployment.list("spec.template.spec.containers.0.ports").stream()
                    .collect(Collectors.toMap(
                            port -> Manifest.text(port, "name"), port -> Manifest.text(port, "containerPort")));
            assertThat(container.keySet()).containsExactlyInAnyOrder("http", "management");
            assertThat(service.list("spec.ports")).hasSize(2).allSatisfy(port -> {
                assertThat(Manifest.text(port, "targetPort")).isEqualTo(Manifest.text(port, "name"));
                assertThat(container).containsEntry(Manifest.text(port, "name"), Manifest.text(port, "port"));
            });
            assertThat(Environment.of(deployment))
                    .containsEntry("SERVER_PORT", container.get("http"))
                    .containsEntry("MANAGEMENT_SERVER_PORT", container.get("management"));
        }
    }

    @Test
    void nothingIsAllowedThatIsNotNamed() {
        var deny = Manifest.of(suite, "NetworkPolicy", "changkai-default-deny");
        assertThat(deny.at("spec.podSelector").getAsJsonObject().entrySet()).isEmpty();
        assertThat(deny.at("spec.policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(deny.at("spec.ingress").isJsonNull()).isTrue();
        assertThat(deny.at("spec.egress").isJsonNull()).isTrue();
        assertThat(Manifest.of(suite, "NetworkPolicy")).hasSize(Suite.SERVICES.size() + 1);
    }

    @Test
    void theEdgesAreTheArchitecturesSeenFromBothEnds() {
        for (var service : Suite.SERVICES) {
            var policy = Manifest.of(suite, "NetworkPolicy", "changkai-" + service);
            assertThat(nameIn(policy.at("spec.podSelector"))).isEqualTo(service);
            assertThat(pods(policy.list("spec.egress"), "to"))
                    .as("%s calls", service)
                    .isEqualTo(EDGES.get(service));
            assertThat(pods(policy.list("spec.ingress"), "from"))
                    .as("callers of %s", service)
                    .isEqualTo(EDGES.entrySet().stream()
                            .filter(edge -> edge.getValue().contains(service))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void theIngressControllerReachesTheGatewayAloneAndPrometheusTheManagementPortsAlone() {
        for (var service : Suite.SERVICES) {
            var fromOutside = Manifest.of(suite, "NetworkPolicy", "changkai-" + service).list("spec.ingress").stream()
                    .filter(rule -> Manifest.list(rule, "from").stream()
                            .anyMatch(peer -> peer.getAsJsonObject().has("namespaceSelector")))
                    .collect(Collectors.toMap(
                            rule -> Manifest.at(rule, "from.0.namespaceSelector.matchLabels")
                                    .getAsJsonObject()
                                    .get("kubernetes.io/metadata.name")
                                    .getAsString(),
                            rule -> ports(rule).toList().toString()));
            assertThat(fromOutside)
                    .isEqualTo(
                            service.equals("gateway")
                                    ? Map.of("ingress-nginx", "[http]", "monitoring", "[management]")
                                    : Map.of("monitoring", "[management]"));
        }
    }

    @Test
    void eachStoreIsReachedByThoseWhoNeedItAndTheNameServiceByAll() {
        for (var service : Suite.SERVICES) {
            var expected = STORES.entrySet().stream()
                    .filter(store -> store.getValue().contains(service))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            expected.add("53");
            assertThat(beyond(suite, service)).as(service).isEqualTo(expected);
        }
    }

    @Test
    void messagesLeaveBookingWhereTheyAreSentAndFeedsLeaveNewsWithoutAnObjectStoreToo() {
        var sends = Suite.rendered(
                template -> template.set("booking.needs.smsGateway", true).set("booking.needs.mailServer", true));
        assertThat(beyond(sends, "booking")).containsExactlyInAnyOrder("53", "5432", "6379", "443", "587");
        assertThat(beyond(Suite.renderedSmall(), "news")).contains("443");
    }

    @Test
    void anAddressThatIsGivenCanBeReached() {
        for (var service : Suite.SERVICES) {
            var given = Environment.of(Manifest.of(suite, "Deployment", "changkai-" + service)).entrySet().stream()
                    .filter(variable -> variable.getValue().contains("http://changkai-"))
                    .map(variable -> variable.getValue().replaceAll(".*http://changkai-([a-z]+):8080", "$1"))
                    .collect(Collectors.toSet());
            assertThat(given).as(service).isEqualTo(EDGES.get(service));
        }
    }

    private static Set<String> beyond(List<Manifest> suite, String service) {
        return Manifest.of(suite, "NetworkPolicy", "changkai-" + service).list("spec.egress").stream()
                .flatMap(NetworkIsClosedTest::ports)
                .filter(port -> !port.equals("http"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pods(List<JsonElement> rules, String side) {
        return rules.stream()
                .flatMap(rule -> Manifest.list(rule, side).stream())
                .filter(peer -> peer.getAsJsonObject().has("podSelector"))
                .map(peer -> nameIn(Manifest.at(peer, "podSelector")))
                .collect(Collectors.toSet());
    }

    private static String nameIn(JsonElement selector) {
        return Manifest.at(selector, "matchLabels")
                .getAsJsonObject()
                .get("app.kubernetes.io/name")
                .getAsString();
    }

    private static Stream<String> ports(JsonElement rule) {
        return Manifest.list(rule, "ports").stream().map(port -> Manifest.text(port, "port"));
    }
}

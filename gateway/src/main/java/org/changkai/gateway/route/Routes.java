package org.changkai.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.changkai.gateway.GatewaySettings;
import org.changkai.gateway.limit.Uploads;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.cloud.gateway.event.RefreshRoutesEvent;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * The map of the suite. What is not listed goes to the portal, except paths that belong to the inside of the cluster:
 * {@code /internal/**} and {@code /actuator/**} have no route at all.
 */
@Configuration(proxyBeanMethods = false)
public class Routes {

    /** Metadata of a route: whether its requests take turns when the service is busy; what is long by nature does not. */
    public static final String IN_TURN = "inTurn";

    private static final List<String> SERVICES = List.of("booking", "identity", "news", "registry", "search");
    private static final List<String> OF_IDENTITY =
            List.of("/oauth2/", "/.well-known/", "/userinfo", "/connect/", "/sign-in");
    private static final List<String> INSIDE = List.of("/internal", "/actuator", "/api", "/session", "/error");

    @Bean
    RouteLocator routesOfTheSuite(Environment environment, LiveSettings<GatewaySettings> settings) {
        return () -> Flux.defer(() -> Flux.fromIterable(routes(environment, settings.get())));
    }

    /** New time limits count at once; runs after the settings themselves have changed. */
    @EventListener(EnvironmentChangeEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    RefreshRoutesEvent newRoutes() {
        return new RefreshRoutesEvent(this);
    }

    /** How long a request may take, and whether it takes turns with others. */
    private record Pace(Duration connect, Duration answer, boolean inTurn) {}

    private static List<Route> routes(Environment environment, GatewaySettings settings) {
        var connect = settings.connectWithin();
        var usual = new Pace(connect, settings.answerWithin(), true);
        var upload = new Pace(connect, settings.uploadWithin(), true);
        var open = new Pace(connect, Duration.ofMillis(-1), false);
        var routes = new ArrayList<Route>();
        routes.add(route(
                "booking-board",
                "booking",
                0,
                environment,
                open,
                path -> path.startsWith("/api/booking/centres/") && path.endsWith("/board")));
        for (var service : List.of("news", "registry")) {
            routes.add(route(
                    service + "-uploads",
                    service,
                    1,
                    environment,
                    upload,
                    path -> path.startsWith("/api/" + service + "/") && Uploads.includes(path)));
        }
        for (var service : SERVICES) {
            routes.add(route(
                    service,
                    service,
                    2,
                    environment,
                    usual,
                    path -> path.equals("/api/" + service) || path.startsWith("/api/" + service + "/")));
        }
        routes.add(route(
                "portal-uploads",
                "portal",
                3,
                environment,
                upload,
                path -> path.startsWith("/staff/") && Uploads.includes(path)));
        routes.add(route(
                "sign-in",
                "identity",
                3,
                environment,
                usual,
                path -> OF_IDENTITY.stream().anyMatch(path::startsWith)));
        routes.add(route(
                "portal",
                "portal",
                4,
                environment,
                usual,
                path -> INSIDE.stream().noneMatch(inside -> path.equals(inside) || path.startsWith(inside + "/"))));
        return routes;
    }

    private static Route route(
            String id, String service, int order, Environment environment, Pace pace, Predicate<String> paths) {
        return Route.async()
                .id(id)
                .order(order)
                .uri(URI.create(environment.getRequiredProperty("changkai.services." + service)))
                .predicate((ServerWebExchange exchange) ->
                        paths.test(exchange.getRequest().getURI().getPath())) // decoded: no %69nternal slips by
                .metadata(Map.of(
                        "service",
                        service,
                        IN_TURN,
                        pace.inTurn(),
                        RouteMetadataUtils.CONNECT_TIMEOUT_ATTR,
                        pace.connect().toMillis(),
                        RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR,
                        pace.answer().toMillis()))
                .build();
    }
}

package org.changkai.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.changkai.gateway.GatewaySettings;
import org.changkai.gateway.limit.Uploads;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.cloud.gateway.event.RefreshRoutesEvent;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
class Routes {

    private static final List<String> SERVICES = List.of("booking", "identity", "news", "registry", "search");
    private static final List<String> OF_IDENTITY =
            List.of("/oauth2/", "/.well-known/", "/userinfo", "/connect/", "/sign-in");
    private static final List<String> INSIDE = List.of("/internal", "/actuator", "/api", "/session", "/error");

    @Bean
    RouteLocator routesOfTheSuite(Environment environment, LiveSettings<GatewaySettings> settings) {
        return () -> Flux.defer(() -> Flux.fromIterable(routes(environment, settings.get())));
    }

    /** New time limits count at once; runs after the settings themselves have changed. */
    @Bean
    ApplicationListener<EnvironmentChangeEvent> newRoutes(ApplicationEventPublisher events) {
        return new AfterSettings(events);
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    private record AfterSettings(ApplicationEventPublisher events)
            implements ApplicationListener<EnvironmentChangeEvent> {
        @Override
        public void onApplicationEvent(EnvironmentChangeEvent changed) {
            events.publishEvent(new RefreshRoutesEvent(this));
        }
    }

    private static List<Route> routes(Environment environment, GatewaySettings settings) {
        var routes = new java.util.ArrayList<Route>();
        routes.add(route(
                "booking-board",
                "booking",
                0,
                environment,
                settings.connectWithin(),
                Duration.ofMillis(-1),
                path -> path.startsWith("/api/booking/centres/") && path.endsWith("/board")));
        for (var upload : List.of("news", "registry")) {
            routes.add(route(
                    upload + "-uploads",
                    upload,
                    1,
                    environment,
                    settings.connectWithin(),
                    settings.uploadWithin(),
                    path -> path.startsWith("/api/" + upload + "/") && Uploads.includes(path)));
        }
        for (var service : SERVICES) {
            routes.add(route(
                    service,
                    service,
                    2,
                    environment,
                    settings.connectWithin(),
                    settings.answerWithin(),
                    path -> path.equals("/api/" + service) || path.startsWith("/api/" + service + "/")));
        }
        routes.add(route(
                "portal-uploads",
                "portal",
                3,
                environment,
                settings.connectWithin(),
                settings.uploadWithin(),
                path -> path.startsWith("/staff/") && Uploads.includes(path)));
        routes.add(route(
                "sign-in",
                "identity",
                3,
                environment,
                settings.connectWithin(),
                settings.answerWithin(),
                path -> OF_IDENTITY.stream().anyMatch(path::startsWith)));
        routes.add(route(
                "portal",
                "portal",
                4,
                environment,
                settings.connectWithin(),
                settings.answerWithin(),
                path -> INSIDE.stream().noneMatch(inside -> path.equals(inside) || path.startsWith(inside + "/"))));
        return routes;
    }

    private static Route route(
            String id,
            String service,
            int order,
            Environment environment,
            Duration connect,
            Duration answer,
            java.util.function.Predicate<String> paths) {
        return Route.async()
                .id(id)
                .order(order)
                .uri(URI.create(environment.getRequiredProperty("changkai.services." + service)))
                .predicate((ServerWebExchange exchange) ->
                        paths.test(exchange.getRequest().getURI().getPath())) // decoded: no %69nternal slips by
                .metadata(Map.of(
                        "service",
                        service,
                        RouteMetadataUtils.CONNECT_TIMEOUT_ATTR,
                        connect.toMillis(),
                        RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR,
                        answer.toMillis()))
                .build();
    }
}

package org.changkai.gateway.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.changkai.gateway.GatewaySettings;
import org.changkai.gateway.error.GatewayProblems;
import org.changkai.gateway.limit.ClientAddress;
import org.changkai.gateway.limit.Uploads;
import org.changkai.gateway.route.Routes;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemException;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps a crowd from a service that is busy: more than it can do at a time waits here, where waiting costs nothing, instead
 * of all failing together at its database. Staff who are signed in go first. See ADR 26.
 */
@Component
class Admission implements GlobalFilter, Ordered {

    private static final double STAFF = -1;

    private final Map<Door, Entrance> entrances = new ConcurrentHashMap<>();
    private final LatelyAsked asked = new LatelyAsked(System::nanoTime);
    private final LiveSettings<GatewaySettings> settings;
    private final ClientAddress clients;
    private final GatewayProblems problems;
    private final MeterRegistry meters;

    Admission(
            LiveSettings<GatewaySettings> settings,
            ClientAddress clients,
            GatewayProblems problems,
            MeterRegistry meters) {
        this.settings = settings;
        this.clients = clients;
        this.problems = problems;
        this.meters = meters;
    }

    /** With whom one waits: photographs that are sent wait for each other, all other requests for each other. */
    private enum Turn {
        REQUEST,
        PHOTOGRAPH
    }

    /** Where a service is entered. */
    private record Door(String service, Turn turn) {}

    private record Entrance(Turn turn, WaitingRoom room, Counter refused) {}

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 75;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (route == null || !Boolean.TRUE.equals(route.getMetadata().get(Routes.IN_TURN))) {
            return chain.filter(exchange);
        }
        var turn = Uploads.isPhotograph(exchange.getRequest()) ? Turn.PHOTOGRAPH : Turn.REQUEST;
        var entrance = entrances.computeIfAbsent(
                new Door(String.valueOf(route.getMetadata().get("service")), turn), this::entrance);
        var before = asked.count(
                clients.network(exchange), settings.get().admission().halfLife());
        return Mono.defer(() -> {
            var guest = entrance.room().enter();
            return guest != null
                    ? served(guest, exchange, chain, counted(turn))
                    : rank(exchange, before)
                            .flatMap(rank -> turn(entrance, rank))
                            .onErrorResume(ProblemException.class, busy -> refuse(exchange, busy))
                            .flatMap(late -> served(late, exchange, chain, counted(turn)));
        });
    }

    /** Counted and not logged: a line for each would be the next thing to be too many. */
    private Mono<WaitingRoom.Guest> refuse(ServerWebExchange exchange, ProblemException busy) {
        return problems.write(exchange, busy.problem()).then(Mono.empty());
    }

    private Mono<Double> rank(ServerWebExchange exchange, double before) {
        return exchange.getPrincipal().map(_ -> STAFF).defaultIfEmpty(before);
    }

    private Mono<WaitingRoom.Guest> turn(Entrance entrance, double rank) {
        var admission = settings.get().admission();
        var patience = entrance.turn() == Turn.PHOTOGRAPH ? admission.photographPatience() : admission.patience();
        return Mono.create(sink -> {
            var guest = entrance.room().arrive(rank, sink::success, () -> {
                entrance.refused().increment();
                sink.error(Problem.of(503, "busy").exception());
            });
            sink.onCancel(guest::leave);
            sink.onDispose(
                    Schedulers.parallel().schedule(guest::losePatience, patience.toMillis(), TimeUnit.MILLISECONDS));
        });
    }

    /** A slow one counts for a while only: it waits for something itself, and must not keep the door shut. */
    private Mono<Void> served(
            WaitingRoom.Guest guest, ServerWebExchange exchange, GatewayFilterChain chain, Duration counted) {
        var slow = Schedulers.parallel().schedule(guest::leave, counted.toMillis(), TimeUnit.MILLISECONDS);
        return chain.filter(exchange).doFinally(_ -> {
            slow.dispose();
            guest.leave();
        });
    }

    private Duration counted(Turn turn) {
        var admission = settings.get().admission();
        return turn == Turn.PHOTOGRAPH ? admission.photographCountsFor() : admission.countsFor();
    }

    private WaitingRoom.Size size(Turn turn) {
        var admission = settings.get().admission();
        return new WaitingRoom.Size(
                turn == Turn.PHOTOGRAPH ? admission.photographsAtOnce() : admission.atOnce(), admission.waiting());
    }

    private Entrance entrance(Door door) {
        var room = new WaitingRoom(() -> size(door.turn()));
        var tags = Tags.of("service", door.service(), "turn", door.turn().name().toLowerCase(Locale.ROOT));
        Gauge.builder("changkai.gateway.waiting", room, WaitingRoom::waiting)
                .description("Requests that wait for their turn at a service")
                .tags(tags)
                .register(meters);
        var refused = Counter.builder("changkai.gateway.busy")
                .description("Requests that were refused because too many waited for a service")
                .tags(tags)
                .register(meters);
        return new Entrance(door.turn(), room, refused);
    }
}

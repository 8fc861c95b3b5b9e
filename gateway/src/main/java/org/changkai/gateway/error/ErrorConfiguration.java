package org.changkai.gateway.error;

import io.netty.handler.timeout.ReadTimeoutException;
import org.changkai.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.FutureMono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ErrorConfiguration.class);

    @Bean
    GatewayProblems gatewayProblems(JsonMapper json) {
        return new GatewayProblems(json);
    }

    /** Before Spring Boot's own handler, which has another shape. */
    @Bean
    @Order(-2)
    WebExceptionHandler problemHandler(GatewayProblems problems) {
        return (exchange, failure) -> {
            var problem = GatewayProblems.problem(failure);
            if (exchange.getResponse().isCommitted()) {
                return failure instanceof ReadTimeoutException ? breakOff(exchange) : Mono.error(failure);
            }
            if (problem.status() >= 500) {
                log.warn(
                        "{} {} failed: {} {}, trace {}",
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath(),
                        problem.code(),
                        failure.toString(),
                        GatewayProblems.traceId(exchange));
            }
            return problems.write(exchange, problem);
        };
    }

    /** Half an answer must not look whole: the connection ends without the last chunk. */
    private static Mono<Void> breakOff(ServerWebExchange exchange) {
        log.warn(
                "{} {} broken off: the service fell silent in its answer, trace {}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath(),
                GatewayProblems.traceId(exchange));
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        return Mono.<Connection>create(sink -> response.withConnection(sink::success))
                .flatMap(connection -> FutureMono.from(connection.channel().close()));
    }

    /** Paths that try to slip past the routes, such as {@code /api/registry/../internal}. */
    @Bean
    ServerExchangeRejectedHandler rejectedPaths(GatewayProblems problems) {
        return (exchange, rejected) -> problems.write(exchange, Problem.of(400, "bad-request"));
    }

    /** A line that is no address, say with a percent sign alone, is refused before any filter or handler of ours is asked. */
    @Bean
    NettyServerCustomizer refusedLines(GatewayProblems problems) {
        return server -> server.mapHandle(
                (handled, connection) -> handled.then(Mono.defer(() -> refused(problems, connection))));
    }

    private static Mono<Void> refused(GatewayProblems problems, Connection connection) {
        return connection instanceof HttpServerRequest request
                        && connection instanceof HttpServerResponse response
                        && !response.hasSentHeaders()
                        && response.status().code() == 400
                ? problems.write(request, response, Problem.of(400, "bad-request"))
                : Mono.empty();
    }
}

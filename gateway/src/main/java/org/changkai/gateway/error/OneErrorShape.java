package org.changkai.gateway.error;

import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Below {@code /api/} an error of a service that is no problem document, say of its container, becomes one. */
@Component
class OneErrorShape implements GlobalFilter, Ordered {

    private final GatewayProblems problems;

    OneErrorShape(GatewayProblems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!exchange.getRequest().getPath().value().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        var response = new ServerHttpResponseDecorator(exchange.getResponse()) {
            @Override
            public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
                var status = getStatusCode();
                if (status == null
                        || !status.isError()
                        || isProblem(getHeaders().getContentType())) {
                    return super.writeWith(body);
                }
                var bytes = problems.body(exchange, Problem.ofStatus(status.value()));
                return Flux.from(body)
                        .doOnNext(DataBufferUtils::release)
                        .then(super.writeWith(Mono.just(bufferFactory().wrap(bytes))));
            }
        };
        return chain.filter(exchange.mutate().response(response).build());
    }

    private static boolean isProblem(@Nullable MediaType type) {
        return type != null && type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }
}

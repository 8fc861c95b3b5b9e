package org.changkai.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;
import org.changkai.gateway.GatewaySettings;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 413 for bodies that are too large: by their declared length at once, or as soon as a chunked one has gone too far. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1001)
class BodyLimit implements WebFilter {

    private final LiveSettings<GatewaySettings> settings;

    BodyLimit(LiveSettings<GatewaySettings> settings) {
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var current = settings.get();
        var most = (Uploads.includes(request.getPath().value()) ? current.largestUpload() : current.largestBody())
                .toBytes();
        var declared = request.getHeaders().getContentLength();
        if (declared > most) {
            return Mono.error(Problem.of(413, "payload-too-large").exception());
        }
        if (declared >= 0) {
            return chain.filter(exchange);
        }
        var counted = new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var read = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (read.addAndGet(buffer.readableByteCount()) > most) {
                        DataBufferUtils.release(buffer);
                        sink.error(Problem.of(413, "payload-too-large").exception());
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
        return chain.filter(exchange.mutate().request(counted).build());
    }
}

package org.changkai.gateway.error;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.lettuce.core.RedisException;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemException;
import org.changkai.platform.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Knows which problem an exception means, and writes it: a document, or a small page where a person browses. */
public final class GatewayProblems {

    private final ProblemTexts texts = new ProblemTexts();
    private final JsonMapper json;

    GatewayProblems(JsonMapper json) {
        this.json = json;
    }

    static Problem problem(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return switch (failure) {
            case ProblemException refused -> refused.problem();
            case CallNotPermittedException open -> Problem.of(503, "unavailable");
            case RedisException redisAway -> Problem.of(503, "unavailable");
            case DataAccessException redisAway -> Problem.of(503, "unavailable");
            case ResponseStatusException status
            when status.getStatusCode().value() == 504 -> Problem.of(504, "timeout");
            case ResponseStatusException status
            when !(cause instanceof ConnectException) ->
                Problem.ofStatus(status.getStatusCode().value());
            default ->
                switch (cause) {
                    case ConnectTimeoutException slow -> Problem.of(504, "timeout");
                    case TimeoutException slow -> Problem.of(504, "timeout");
                    case java.util.concurrent.TimeoutException slow -> Problem.of(504, "timeout");
                    case ConnectException away -> Problem.of(503, "unavailable");
                    case UnknownHostException away -> Problem.of(503, "unavailable");
                    case PrematureCloseException broken -> Problem.of(502, "bad-gateway");
                    case IOException broken -> Problem.of(502, "bad-gateway");
                    default -> Problem.of(500, "internal-error");
                };
        };
    }

    /** The trace of a request, from what is observed of it: no thread has to carry it along. */
    public static Optional<TraceContext> trace(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observed -> observed.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(Span::context);
    }

    static @Nullable String traceId(ServerWebExchange exchange) {
        return trace(exchange).map(TraceContext::traceId).orElse(null);
    }

    /** Writes the problem, if nothing was sent yet. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        var body = body(exchange, problem);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Writes the problem where there is no exchange: nothing is observed of such a request, so it has no trace. */
    Mono<Void> write(HttpServerRequest request, HttpServerResponse response, Problem problem) {
        var language = ProblemTexts.language(request.requestHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
        return response.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .sendByteArray(Mono.fromSupplier(() -> json.writeValueAsBytes(texts.document(problem, language, null))))
                .then();
    }

    /** The bytes of the problem; sets the headers that describe them. */
    byte[] body(ServerWebExchange exchange, Problem problem) {
        var request = exchange.getRequest().getHeaders();
        var headers = exchange.getResponse().getHeaders();
        var language = ProblemTexts.language(request.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var document = texts.document(problem, language, traceId(exchange));
        headers.setCacheControl("no-store");
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        if (problem.status() == 503 || problem.status() == 429) {
            headers.set(HttpHeaders.RETRY_AFTER, problem.status() == 429 ? "1" : "5");
        }
        if (browses(exchange)) {
            headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
            return page(document.get("title"), document.get("detail"), document.get("traceId"), language);
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return json.writeValueAsBytes(document);
    }

    /** A person in front of a page, not a program in front of the API. */
    private static boolean browses(ServerWebExchange exchange) {
        var accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null
                && accept.startsWith(MediaType.TEXT_HTML_VALUE)
                && !exchange.getRequest().getPath().value().startsWith("/api/");
    }

    private static byte[] page(
            @Nullable Object title, @Nullable Object detail, @Nullable Object traceId, Locale language) {
        var english = Locale.ENGLISH.equals(language);
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p><p><small>%s</small></p></html>
                """.formatted(
                        english ? "en" : "zh-CN",
                        escaped(title),
                        escaped(title),
                        escaped(detail),
                        english ? "Back to the home page" : "返回首页",
                        escaped(traceId))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(@Nullable Object text) {
        return HtmlUtils.htmlEscape(String.valueOf(text));
    }
}

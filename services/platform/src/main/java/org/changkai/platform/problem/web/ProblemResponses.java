package org.changkai.platform.problem.web;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents: as a body for Spring MVC, or straight into a response where Spring MVC is not reached. */
public final class ProblemResponses {

    /** The member in which a problem that passes says after how many seconds to ask again; then a header says so, too. */
    private static final String RETRY_AFTER = "retryAfter";

    private final ProblemTexts texts;
    private final JsonMapper json;
    private final Tracer tracer;

    ProblemResponses(ProblemTexts texts, JsonMapper json, Tracer tracer) {
        this.texts = texts;
        this.json = json;
        this.tracer = tracer;
    }

    Map<String, Object> body(Problem problem, @Nullable String acceptLanguage) {
        var span = tracer.currentSpan();
        return texts.document(
                problem,
                ProblemTexts.language(acceptLanguage),
                span == null ? null : span.context().traceId());
    }

    /** The problem as what a controller answers. */
    public ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return answer(problem, new HttpHeaders(), request);
    }

    ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        var answer = new HttpHeaders();
        answer.putAll(headers);
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.setCacheControl("no-store");
        var seconds = problem.members().get(RETRY_AFTER);
        if (seconds != null) {
            answer.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        var body = body(problem, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.status(problem.status()).headers(answer).body(body);
    }

    /** Commits the response with the problem as its body. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream()
                .write(json.writeValueAsBytes(body(problem, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
    }
}

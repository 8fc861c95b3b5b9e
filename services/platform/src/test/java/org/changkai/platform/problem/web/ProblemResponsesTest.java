package org.changkai.platform.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

class ProblemResponsesTest {

    private final ProblemResponses problems =
            new ProblemResponses(new ProblemTexts(), JsonMapper.shared(), Tracer.NOOP);

    @Test
    void aProblemThatPassesSaysWhenToAskAgain() {
        assertThat(retryAfter(Problem.of(503, "unavailable").with("retryAfter", 2)))
                .isEqualTo("2");
        assertThat(retryAfter(Problem.of(503, "unavailable"))).isNull();
    }

    private @Nullable String retryAfter(Problem problem) {
        return problems.answer(problem, new ServletWebRequest(new MockHttpServletRequest()))
                .getHeaders()
                .getFirst("Retry-After");
    }
}

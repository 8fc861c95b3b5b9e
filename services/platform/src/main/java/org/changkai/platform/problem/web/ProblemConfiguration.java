package org.changkai.platform.problem.web;

import io.micrometer.tracing.Tracer;
import org.changkai.platform.problem.ProblemTexts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
class ProblemConfiguration {

    @Bean
    ProblemResponses problemResponses(JsonMapper json, Tracer tracer) {
        return new ProblemResponses(new ProblemTexts(), json, tracer);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemResponses problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemResponses problems) {
        return new ProblemErrorController(problems);
    }
}

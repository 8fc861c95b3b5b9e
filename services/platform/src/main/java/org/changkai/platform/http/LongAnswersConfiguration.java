package org.changkai.platform.http;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Answers of up to 64 KiB leave a service as one piece with its length, longer ones in pieces of that size. Tomcat's pieces of 8
 * KiB cost the gateway as much each as a whole answer does.
 */
@AutoConfiguration
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LongAnswersConfiguration {

    private static final int PIECE = 64 * 1024;

    @Bean
    FilterRegistrationBean<Filter> longAnswersInLongPieces() {
        Filter filter = (request, response, chain) -> {
            response.setBufferSize(PIECE);
            chain.doFilter(request, response);
        };
        var first = new FilterRegistrationBean<>(filter);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}

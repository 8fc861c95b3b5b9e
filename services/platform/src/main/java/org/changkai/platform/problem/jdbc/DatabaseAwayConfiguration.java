package org.changkai.platform.problem.jdbc;

import org.changkai.platform.problem.web.ProblemResponses;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.DispatcherServlet;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({DispatcherServlet.class, JdbcClient.class})
class DatabaseAwayConfiguration {

    @Bean
    DatabaseAwayAdvice databaseAwayAdvice(ProblemResponses problems) {
        return new DatabaseAwayAdvice(problems);
    }
}

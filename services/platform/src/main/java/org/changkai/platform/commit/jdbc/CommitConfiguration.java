package org.changkai.platform.commit.jdbc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/** One for all that write in the transactions of a service. */
@Configuration(proxyBeanMethods = false)
public class CommitConfiguration {

    @Bean
    WritesWithCommit writesWithCommit(JdbcOperations template) {
        return new WritesWithCommit(template);
    }
}

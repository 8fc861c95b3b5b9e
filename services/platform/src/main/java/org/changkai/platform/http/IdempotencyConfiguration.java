package org.changkai.platform.http;

import java.time.Clock;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Import this to answer creating calls once. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

    @Bean
    IdempotentAnswers idempotentAnswers(
            JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, SecretBox box, Clock clock) {
        return new IdempotentAnswers(jdbc, new TransactionTemplate(transactions), json, box, clock);
    }
}

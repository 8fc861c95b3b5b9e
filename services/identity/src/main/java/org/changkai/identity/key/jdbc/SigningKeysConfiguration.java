package org.changkai.identity.key.jdbc;

import java.time.Clock;
import org.changkai.identity.key.SigningKeys;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SigningKeysConfiguration {

    @Bean
    SigningKeys signingKeys(JdbcClient jdbc, PlatformTransactionManager transactions, SecretBox box, Clock clock) {
        return new SealedSigningKeys(jdbc, new TransactionTemplate(transactions), box, clock);
    }
}

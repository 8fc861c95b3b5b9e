package org.changkai.registry.desk.web;

import org.changkai.platform.http.IdempotentAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Edits edits(IdempotentAnswers answers, PlatformTransactionManager transactions) {
        return new Edits(answers, new TransactionTemplate(transactions));
    }
}

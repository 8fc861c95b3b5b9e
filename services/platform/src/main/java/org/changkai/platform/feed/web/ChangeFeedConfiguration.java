package org.changkai.platform.feed.web;

import org.changkai.platform.feed.Bell;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.feed.ReadChanges;
import org.changkai.platform.feed.jdbc.ChangeLogConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Import this to let others follow the service's changes. */
@Configuration(proxyBeanMethods = false)
@Import(ChangeLogConfiguration.class)
public class ChangeFeedConfiguration {

    @Bean
    ReadChanges readChanges(ChangeLog log, Bell bell) {
        return new ReadChanges(log, bell);
    }

    @Bean
    ChangesController changesController(ReadChanges read) {
        return new ChangesController(read);
    }
}

package org.changkai.identity.account.web;

import java.time.Clock;
import org.changkai.identity.account.Accounts;
import org.changkai.identity.account.IdentitySettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    StaffDetails staffDetails(Accounts accounts, LiveSettings<IdentitySettings> settings, Clock clock) {
        return new StaffDetails(accounts, settings, clock);
    }
}

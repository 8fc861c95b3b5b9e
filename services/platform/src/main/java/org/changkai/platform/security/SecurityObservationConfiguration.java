package org.changkai.platform.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** For the gateway's reactive chain as for those of the services. */
@AutoConfiguration
@ConditionalOnClass(SecurityObservationSettings.class)
class SecurityObservationConfiguration {

    /** Each filter of the chain by itself is of no interest to anybody, and costs as much as the filter. */
    @Bean
    SecurityObservationSettings observeNoSingleFilter() {
        return SecurityObservationSettings.noObservations();
    }
}

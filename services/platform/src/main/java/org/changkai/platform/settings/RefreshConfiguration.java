package org.changkai.platform.settings;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.autoconfigure.RefreshAutoConfiguration;
import org.springframework.cloud.context.refresh.ConfigDataContextRefresher;
import org.springframework.cloud.endpoint.RefreshEndpoint;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Refresh without the refresh scope, which Spring AOT cannot carry: the environment is read again, whoever holds
 * {@link LiveSettings} follows.
 */
@AutoConfiguration
class RefreshConfiguration {

    @Bean
    EnvironmentRefresher environmentRefresher(ConfigurableApplicationContext context) {
        return new EnvironmentRefresher(context);
    }

    @Bean
    RefreshEndpoint refreshEndpoint(EnvironmentRefresher refresher) {
        return new RefreshEndpoint(refresher);
    }

    static final class EnvironmentRefresher extends ConfigDataContextRefresher {

        @SuppressWarnings("NullAway") // no refresh scope exists; refresh() below never touches it
        EnvironmentRefresher(ConfigurableApplicationContext context) {
            super(context, null, new RefreshAutoConfiguration.RefreshProperties());
        }

        @Override
        public synchronized Set<String> refresh() {
            return refreshEnvironment();
        }
    }
}

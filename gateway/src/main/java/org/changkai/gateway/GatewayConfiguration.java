package org.changkai.gateway;

import io.lettuce.core.ClientOptions;
import jakarta.validation.Validator;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    LiveSettings<GatewaySettings> gatewaySettings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "changkai.gateway", GatewaySettings.class);
    }

    /** Nobody queues up for a Redis that is away. */
    @Bean
    LettuceClientOptionsBuilderCustomizer doNotQueueForRedis() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }
}

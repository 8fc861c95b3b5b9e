package org.changkai.gateway;

import io.lettuce.core.ClientOptions;
import io.netty.channel.ChannelOption;
import jakarta.validation.Validator;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    /** In bytes, of each connection; with what the sender may have under way a 4 MB photograph needs thirty round trips. */
    private static final int RECEIVED_AHEAD = 128 * 1024;

    @Bean
    LiveSettings<GatewaySettings> gatewaySettings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "changkai.gateway", GatewaySettings.class);
    }

    /** A body that waits for its turn, a photograph above all, waits at its sender's and not in our memory. */
    @Bean
    NettyServerCustomizer receiveLittleAhead() {
        return server -> server.childOption(ChannelOption.SO_RCVBUF, RECEIVED_AHEAD);
    }

    /** Nobody queues up for a Redis that is away. */
    @Bean
    LettuceClientOptionsBuilderCustomizer doNotQueueForRedis() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }
}

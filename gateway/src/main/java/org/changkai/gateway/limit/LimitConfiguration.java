package org.changkai.gateway.limit;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
import org.springframework.cloud.gateway.support.ConfigurationService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** With the script's text at hand: the given one looks into the jar at each request whether its file has changed. */
    @Bean
    RedisRateLimiter redisRateLimiter(
            ReactiveStringRedisTemplate redis,
            @Qualifier(RedisRateLimiter.REDIS_SCRIPT_NAME) RedisScript<List<Long>> script,
            ConfigurationService configuration) {
        var once = RedisScript.of(script.getScriptAsString(), Objects.requireNonNull(script.getResultType()));
        return new RedisRateLimiter(redis, once, configuration);
    }
}

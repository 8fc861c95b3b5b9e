package org.changkai.booking.code.redis;

import org.changkai.booking.code.Codes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class CodesConfiguration {

    @Bean
    Codes codes(StringRedisTemplate redis) {
        return new RedisCodes(redis);
    }
}

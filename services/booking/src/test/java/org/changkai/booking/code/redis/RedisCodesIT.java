package org.changkai.booking.code.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.changkai.booking.code.Codes;
import org.changkai.platform.kit.RedisForTests;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisCodesIT {

    private static final Codes.Limits LIMITS = new Codes.Limits(Duration.ofMinutes(1), 10, 2);
    private static final Duration LASTS = Duration.ofMinutes(5);

    @Test
    void withoutRedisNoCodeIsGivenAndNoneIsRight() {
        var server = new RedisForTests();
        server.start();
        var factory = factory(server.url());
        try {
            var codes = new RedisCodes(new StringRedisTemplate(factory));
            assertThat(codes.issue("a", "door", "hash", LASTS, LIMITS)).isEqualTo(Codes.Issued.YES);
            server.stop();
            assertThat(codes.check("a", "hash", 5)).isEqualTo(Codes.Checked.AWAY);
            assertThat(codes.issue("b", "door", "hash", LASTS, LIMITS)).isEqualTo(Codes.Issued.AWAY);
            server.start();
            // what Redis has forgotten is wrong, not right
            assertThat(codes.check("a", "hash", 5)).isIn(Codes.Checked.WRONG, Codes.Checked.AWAY);
        } finally {
            factory.destroy();
            server.stop();
        }
    }

    @Test
    void anAddressGetsOnlySoManyCodesInAnHour() {
        var factory = factory(RedisForTests.sharedUrl());
        try {
            var codes = new RedisCodes(new StringRedisTemplate(factory));
            assertThat(codes.issue("p1", "one-address", "h", LASTS, LIMITS)).isEqualTo(Codes.Issued.YES);
            assertThat(codes.issue("p2", "one-address", "h", LASTS, LIMITS)).isEqualTo(Codes.Issued.YES);
            assertThat(codes.issue("p3", "one-address", "h", LASTS, LIMITS)).isEqualTo(Codes.Issued.TOO_MANY);
            assertThat(codes.issue("p3", "other-address", "h", LASTS, LIMITS)).isEqualTo(Codes.Issued.YES);
            assertThat(codes.issue("p3", "other-address", "h", LASTS, LIMITS)).isEqualTo(Codes.Issued.TOO_MANY);
        } finally {
            factory.destroy();
        }
    }

    private static LettuceConnectionFactory factory(String url) {
        var address = URI.create(url);
        var factory = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration(address.getHost(), address.getPort()),
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofMillis(500))
                        .build());
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }
}

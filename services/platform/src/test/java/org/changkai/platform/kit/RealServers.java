package org.changkai.platform.kit;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a service under test at real servers of its own. */
public final class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** 32 bytes that protect nothing. */
    public static final String DATA_KEY = "dGVzdCBrZXkgdGhhdCBwcm90ZWN0cyBub3RoaW5nISE=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new HashMap<String, Object>(properties());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers", properties));
    }

    /** The properties of one more instance on a fresh database. */
    public static Map<String, Object> properties() {
        return properties(PostgresForTests.freshDatabase());
    }

    /** The properties of one more instance on this database. */
    public static Map<String, Object> properties(String jdbcUrl) {
        return Map.of(
                "spring.datasource.url", jdbcUrl,
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres",
                "spring.data.redis.url", RedisForTests.sharedUrl(),
                "changkai.data-key", DATA_KEY,
                "management.server.port", "0",
                "spring.cloud.config.enabled", "false");
    }
}

package org.changkai.news;

import java.util.HashMap;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.TestTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** One more instance of the service on the database of the one under test. */
record Instance(ConfigurableApplicationContext context, ServiceClient client) implements AutoCloseable {

    @TestConfiguration(proxyBeanMethods = false)
    static class BelievesTestTokens {

        @Bean
        @Primary
        JwtDecoder secondTokenDecoder() {
            return TestTokens.decoder();
        }
    }

    static Instance inThisProcess(Environment environment) {
        var context =
                new SpringApplicationBuilder(NewsService.class, BelievesTestTokens.class).run(arguments(environment));
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new Instance(context, new ServiceClient("http://localhost:" + port));
    }

    /** What tells an instance where its servers are. */
    static String[] arguments(Environment environment) {
        var properties =
                new HashMap<>(RealServers.properties(environment.getRequiredProperty("spring.datasource.url")));
        properties.put("server.port", "0");
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        context.close();
    }
}

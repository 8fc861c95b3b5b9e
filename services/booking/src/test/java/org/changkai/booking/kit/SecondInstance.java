package org.changkai.booking.kit;

import java.util.TreeMap;
import org.changkai.booking.BookingService;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** One more instance of the service on the database of a test, with the real clock. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondInstance beside(Environment environment) {
        var properties =
                new TreeMap<>(RealServers.properties(environment.getRequiredProperty("spring.datasource.url")));
        properties.put("server.port", "0");
        properties.put("changkai.services.registry", BookingTest.NOBODY);
        return new SecondInstance(new SpringApplicationBuilder(BookingService.class)
                .initializers(fresh -> fresh.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("second", properties)))
                .run());
    }

    public ServiceClient client() {
        return new ServiceClient(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}

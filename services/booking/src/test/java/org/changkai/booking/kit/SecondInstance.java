package org.changkai.booking.kit;

import java.util.Map;
import java.util.TreeMap;
import org.changkai.booking.BookingService;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** One more instance of the service on a database, in this JVM and by the clock of the tests. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** An instance on the database of a test. */
    public static SecondInstance beside(Environment environment) {
        return start(RealServers.properties(environment.getRequiredProperty("spring.datasource.url")));
    }

    /** An instance with these properties. */
    public static SecondInstance start(Map<String, Object> servers) {
        var properties = new TreeMap<>(servers);
        properties.put("server.port", "0");
        properties.put("changkai.services.registry", BookingTest.NOBODY);
        properties.put("changkai.booking.messages.sms.by", "shown");
        properties.put("changkai.booking.messages.mail.by", "shown");
        return new SecondInstance(new SpringApplicationBuilder(BookingService.class, BookingKit.Setup.class)
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

package org.changkai.local.stack;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.changkai.local.process.Port;

/** Where everything listens, on the loopback interface alone. */
public record Ports(
        int postgres,
        int redis,
        int elasticsearch,
        int elasticsearchTransport,
        Map<Service, Integer> app,
        Map<Service, Integer> management) {

    /** The well-known ports of a laptop. */
    public static Ports ofLaptop() {
        Map<Service, Integer> app = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            app.put(service, service.laptopPort());
            management.put(service, service.laptopPort() + 100);
        }
        return new Ports(15432, 16379, 19200, 19300, app, management);
    }

    /** Ports that were free a moment ago: for tests and for training runs beside a running stack. */
    public static Ports free() {
        Iterator<Integer> free = Port.free(4 + 2 * Service.values().length).iterator();
        Map<Service, Integer> app = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            app.put(service, free.next());
            management.put(service, free.next());
        }
        return new Ports(free.next(), free.next(), free.next(), free.next(), app, management);
    }
}

package org.changkai.local.suite;

import java.util.ArrayList;
import java.util.List;
import org.changkai.local.server.ElasticsearchServer;
import org.changkai.local.server.PostgresServer;
import org.changkai.local.server.RedisServer;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/** Everything that makes up the suite on one machine. */
public final class LaptopParts {

    private LaptopParts() {}

    /** The servers and those services whose sources are there. */
    public static List<Part> of(Stack stack) {
        List<Part> parts = new ArrayList<>(
                List.of(new PostgresServer(stack), new RedisServer(stack), new ElasticsearchServer(stack)));
        Service.present(stack.project()).forEach(service -> parts.add(BootService.running(stack, service)));
        return parts;
    }
}

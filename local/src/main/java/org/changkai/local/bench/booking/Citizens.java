package org.changkai.local.bench.booking;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.changkai.local.load.Reply;
import org.changkai.local.load.Visitor;

/** People who hold a time and book it, each with a telephone number of their own. */
final class Citizens {

    static final int CREATED = 201;

    private final String prefix;
    private final AtomicLong people = new AtomicLong();

    /** @param prefix the first two digits of their numbers, so that two groups are different people */
    Citizens(String prefix) {
        this.prefix = prefix;
    }

    /** Only holds; the answer is as it came. */
    static Reply hold(Visitor visitor, String centre, String start) throws IOException {
        return visitor.post(
                "/api/booking/holds", Map.of("centre", centre, "service", Town.SERVICE, "start", start), Map.of());
    }

    /** Holds and books; the status of the step that failed, or of the last. */
    int book(Visitor visitor, String centre, String start) throws IOException {
        Reply held = hold(visitor, centre, start);
        return held.status() == CREATED ? confirm(visitor, held).status() : held.status();
    }

    /** Makes an appointment of a hold. */
    Reply confirm(Visitor visitor, Reply held) throws IOException {
        String phone = prefix + (100_000_000L + people.incrementAndGet());
        return visitor.post(
                "/api/booking/appointments",
                Map.of(
                        "hold", held.json().path("id").asString(),
                        "contact", Map.of("name", "示例居民", "phone", phone)),
                Map.of());
    }
}

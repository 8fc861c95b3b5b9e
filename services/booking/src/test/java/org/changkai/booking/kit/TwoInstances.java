package org.changkai.booking.kit;

import java.util.List;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of two instances of the service on one database. */
@BookingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TwoInstances {

    @Autowired
    protected ServiceClient client;

    @Autowired
    protected BookingKit kit;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    private SecondInstance second;
    private List<ServiceClient> doors = List.of();

    @BeforeAll
    void startTheSecondInstance(@Autowired Environment environment) {
        second = SecondInstance.beside(environment);
        doors = List.of(client, second.client());
    }

    @AfterAll
    void stopTheSecondInstance() {
        second.close();
    }

    /** The door of one instance for even numbers, of the other for odd ones. */
    protected final ServiceClient door(int n) {
        return doors.get(n % 2);
    }
}

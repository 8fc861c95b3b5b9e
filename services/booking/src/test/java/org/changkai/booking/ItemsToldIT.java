package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.booking.item.AnnounceItems;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who follow hear of the service items. */
@BookingTest
class ItemsToldIT {

    @Autowired
    ServiceClient client;

    @Autowired
    AnnounceItems items;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anItemThatIsNoLongerSetIsToldToBeGoneOnce() {
        jdbc.sql("insert into announced_item (code, item) values ('horse-shoeing', '{}')")
                .update();
        items.announce();
        items.announce();
        assertThat(told("horse-shoeing")).containsExactly("org.changkai.booking.service-removed");
        assertThat(told("certificates")).containsExactly("org.changkai.booking.service-saved");
    }

    private List<String> told(String code) {
        return client.told(code).stream()
                .map(change -> change.path("type").asString())
                .toList();
    }
}

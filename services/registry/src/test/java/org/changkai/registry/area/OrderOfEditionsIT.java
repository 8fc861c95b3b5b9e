package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The real editions of Chifeng, as they came and in other orders, each time as a city of its own. */
@ServiceTest
@TestPropertySource(properties = "registry.under.test=orders") // a database of its own
class OrderOfEditionsIT {

    private static final Map<String, String> DAYS = Map.of(
            "2017", "2017-10-31",
            "2018", "2018-10-31",
            "2019", "2019-10-31",
            "2023", "2023-06-30");

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOrderOfTheEditionsIsNotToBeSeenInTheLinks() {
        var asTheyCame = replay("1505", "2017", "2018", "2019", "2023");
        assertThat(asTheyCame).hasSizeGreaterThan(120);
        assertThat(replay("1506", "2023", "2018", "2017", "2019")).isEqualTo(asTheyCame);
        assertThat(replay("1507", "2019", "2023", "2017", "2018")).isEqualTo(asTheyCame);
    }

    private List<String> replay(String city, String... editions) {
        for (var edition : editions) {
            var file = new String(shared("areas/chifeng_" + edition + ".csv"), StandardCharsets.UTF_8);
            new RegistryFixture(client)
                    .edition(
                            city + "00000000",
                            Objects.requireNonNull(DAYS.get(edition)),
                            file.replaceAll("(?m)(^|,)1504(?=[0-9]{8}(,|\\r|$))", "$1" + city));
        }
        return jdbc.sql("""
                        select substr(old_code, 5) || '→' || substr(new_code, 5) || ' ' || since from area_succession
                        where starts_with(old_code, ?) order by old_code, since
                        """).param(city).query((row, n) -> row.getString(1)).list();
    }
}

package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.OpenApiSnapshot;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class ContractIT {

    @Autowired
    ServiceClient client;

    @Test
    void theApiIsTheOneThatWasReviewed() {
        assertThat(client.get("/api/booking/openapi.json").status()).isEqualTo(200);
        OpenApiSnapshot.verify(client, "/api/booking/openapi.json.yaml");
    }
}

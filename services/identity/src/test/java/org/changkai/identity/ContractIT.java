package org.changkai.identity;

import org.changkai.platform.kit.OpenApiSnapshot;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ContractIT {

    @Autowired
    ServiceClient client;

    @Test
    void theApiIsTheOneThatWasReviewed() {
        OpenApiSnapshot.verify(client, "/api/identity/openapi.json.yaml");
    }
}

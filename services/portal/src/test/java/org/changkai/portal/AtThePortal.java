package org.changkai.portal;

import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of pages as readers without scripts see them, with neighbours that answer as usual when it begins. */
@PortalTest
abstract class AtThePortal {

    final Neighbourhood neighbours = Neighbourhood.open();

    @LocalServerPort
    private int port;

    @BeforeEach
    void asUsual() {
        neighbours.asUsual();
    }

    /** Somebody who has not signed in. */
    Reader somebody() {
        return new Reader(port);
    }

    /** A member of staff with these authorities. */
    Reader staff(String name, String... scopes) {
        return somebody().with("Authorization", TestTokens.bearer(name, scopes));
    }
}

package org.changkai.portal;

import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of pages for whoever reads them without scripts, with neighbours that answer as usual when it begins. */
@PortalTest
abstract class WithoutScripts {

    final Neighbourhood neighbours = Neighbourhood.open();

    @LocalServerPort
    private int port;

    @BeforeEach
    void asUsual() {
        neighbours.asUsual();
    }

    /** Anybody. */
    Reader reader() {
        return new Reader(port);
    }

    /** A writer with this right. */
    Reader staff(String scope) {
        return reader().with("Authorization", TestTokens.bearer("writer", scope));
    }
}
